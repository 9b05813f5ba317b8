package io.threatrelay.relayapi;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.application.ParallelFanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ResponseBudget;
import io.threatrelay.relayapi.openapi.Operation;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the resources' annotations say is what the list of operations says. */
class OperationTest {

  @Test
  void listsWhatTheAnnotationsSay() {
    Provider provider = FakeProvider.bodyFirst("a");
    TreeSet<String> annotated =
        RelayApi.components(
                new Mounts(provider, List.of(provider)),
                new Callers(
                    new FakeTokens(),
                    new Audiences(List.of(), null),
                    Duration.ofSeconds(1),
                    ResponseBudget::unlimited),
                new ObservableJson(RequestLimits.of(1, 1)),
                new ParallelFanOut(Runnable::run, 1),
                Clock.systemUTC(),
                "1")
            .stream()
            .map(Object::getClass)
            .filter(component -> component.isAnnotationPresent(Path.class))
            .flatMap(resource -> Stream.of(resource.getMethods()))
            .flatMap(OperationTest::annotated)
            .collect(toCollection(TreeSet::new));

    assertEquals(
        Stream.of(Operation.values())
            .map(o -> o.method() + " " + (o.onlyAtRoot() ? "/" : "{mount}") + o.path())
            .collect(toCollection(TreeSet::new)),
        annotated);
  }

  private static Stream<String> annotated(Method method) {
    return Stream.of(method.getAnnotations())
        .flatMap(
            a -> Optional.ofNullable(a.annotationType().getAnnotation(HttpMethod.class)).stream())
        .map(http -> http.value() + " " + path(method));
  }

  private static String path(Method method) {
    String resource = method.getDeclaringClass().getAnnotation(Path.class).value();
    String below =
        Optional.ofNullable(method.getAnnotation(Path.class)).map(p -> "/" + p.value()).orElse("");
    return resource.replace(Mounts.PREFIX, "{mount}") + below;
  }
}
