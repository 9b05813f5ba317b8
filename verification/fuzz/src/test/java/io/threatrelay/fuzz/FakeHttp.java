package io.threatrelay.fuzz;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** A JAX-RS client whose calls reach nobody: each is answered at once, by whom it was made with. */
public final class FakeHttp implements InvocationHandler {

  private final Supplier<Response> answers;

  private FakeHttp(Supplier<Response> answers) {
    this.answers = answers;
  }

  public static Client answering(Supplier<Response> answers) {
    return new FakeHttp(answers).as(Client.class);
  }

  private <T> T as(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(FakeHttp.class.getClassLoader(), new Class<?>[] {type}, this));
  }

  /** Whatever leads on to a call leads on to this one; no redirects are followed. */
  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) {
    Class<?> type = method.getReturnType();
    if (type == Response.class) {
      return answers.get();
    }
    if (type.isInstance(proxy)) {
      return type == Object.class ? Boolean.FALSE : proxy;
    }
    boolean leadsOn =
        type == WebTarget.class
            || type == Invocation.Builder.class
            || type == Invocation.class
            || type == Configuration.class;
    return leadsOn ? as(type) : null;
  }
}
