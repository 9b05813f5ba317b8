package io.threatrelay.war.embedded;

import io.threatrelay.war.Deployed;
import io.threatrelay.war.RelayCases;
import io.threatrelay.war.WarFile;
import io.threatrelay.war.World;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class TomcatIT extends RelayCases {

  @TempDir private static Path folder;

  private static World world;
  private static ProcessSettings settings;
  private static EmbeddedTomcat tomcat;

  @BeforeAll
  static void start() throws Exception {
    world = new World();
    settings = new ProcessSettings(world.settingsWithProbes());
    tomcat = new EmbeddedTomcat(folder);
    tomcat.deploy(WarFile.SERVLET.withProbe(folder.resolve("relay.war")));
  }

  @AfterAll
  static void stop() throws Exception {
    tomcat.close();
    settings.close();
    world.close();
  }

  @Override
  protected Deployed deployed() {
    return new Deployed(tomcat.url(), world);
  }
}
