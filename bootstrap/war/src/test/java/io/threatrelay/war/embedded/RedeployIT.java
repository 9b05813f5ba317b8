package io.threatrelay.war.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.testsupport.NeedsProviders;
import io.threatrelay.war.Questions;
import io.threatrelay.war.WarFile;
import io.threatrelay.war.World;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.catalina.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsProviders({"securitytrails", "urlscan"})
class RedeployIT {

  private static final int TIMES = 20;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private final List<WeakReference<ClassLoader>> earlier = new ArrayList<>();

  private World world;
  private ProcessSettings settings;

  @BeforeEach
  void start() throws IOException {
    world = new World();
    settings = new ProcessSettings(world.settings());
  }

  @AfterEach
  void stop() {
    settings.close();
    world.close();
  }

  @Test
  void leavesNoThreadAndNoClassLoaderBehind(@TempDir Path folder) throws Exception {
    try (EmbeddedTomcat tomcat = new EmbeddedTomcat(folder)) {
      for (int i = 0; i < TIMES; i++) {
        Context context = deployed(tomcat);
        earlier.add(new WeakReference<>(context.getLoader().getClassLoader()));
        tomcat.undeploy(context);
      }
      Context last = deployed(tomcat);

      assertEquals(0, await(this::classLoadersAlive));
      tomcat.undeploy(last);
      assertEquals(0, await(RedeployIT::threadsAlive));
    }
  }

  private Context deployed(EmbeddedTomcat tomcat) {
    Context context = tomcat.deploy(WarFile.SERVLET.path());
    assertTrue(new Questions(tomcat.url(), world).areAnswered());
    return context;
  }

  /** On JDK 17 nobody can end the JDK's HTTP client: its threads go when it is collected. */
  private static long await(LongSupplier left) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (left.getAsLong() > 0 && System.nanoTime() < end) {
      System.gc();
      Thread.sleep(100);
    }
    return left.getAsLong();
  }

  private long classLoadersAlive() {
    return earlier.stream().filter(loader -> loader.get() != null).count();
  }

  private static long threadsAlive() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> isOfAnApplication(thread) || thread.getName().startsWith("relay-"))
        .count();
  }

  private static boolean isOfAnApplication(Thread thread) {
    ClassLoader loader = thread.getContextClassLoader();
    return loader != null && loader.getClass().getName().contains("Webapp");
  }
}
