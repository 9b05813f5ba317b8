package io.threatrelay.war.servers;

import io.threatrelay.war.WarFile;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The servers on which the cases are run, as they come out of their makers' hands. */
enum RealServer {
  TOMCAT_10(
      "Tomcat", "10.1.59", "org.apache.tomcat:tomcat:%s:zip", WarFile.SERVLET, new Catalina()),
  TOMCAT_11(
      "Tomcat", "11.0.24", "org.apache.tomcat:tomcat:%s:zip", WarFile.SERVLET, new Catalina()),
  JETTY_EE10(
      "Jetty, ee10",
      "12.0.31",
      "org.eclipse.jetty:jetty-home:%s:zip",
      WarFile.SERVLET,
      new JettyHome("ee10-deploy")),
  JETTY_EE11(
      "Jetty, ee11",
      "12.1.12",
      "org.eclipse.jetty:jetty-home:%s:zip",
      WarFile.SERVLET,
      new JettyHome("ee11-deploy")),
  GLASSFISH_7(
      "GlassFish, embedded",
      "7.0.25",
      "org.glassfish.main.extras:glassfish-embedded-all:%s:jar",
      WarFile.JAKARTA,
      new GlassFish()),
  GLASSFISH_8(
      "GlassFish, embedded",
      "8.0.0-JDK17-M12",
      "org.glassfish.main.extras:glassfish-embedded-all:%s:jar",
      WarFile.JAKARTA,
      new GlassFish()),
  PAYARA(
      "Payara Micro",
      "6.2025.10",
      "fish.payara.extras:payara-micro:%s:jar",
      WarFile.JAKARTA,
      new PayaraMicro()),
  WILDFLY(
      "WildFly", "39.0.1.Final", "org.wildfly:wildfly-dist:%s:zip", WarFile.JAKARTA, new WildFly()),
  LIBERTY(
      "Open Liberty",
      "26.0.0.3",
      "io.openliberty:openliberty-runtime:%s:zip",
      WarFile.JAKARTA,
      new OpenLiberty()),
  TOMEE(
      "TomEE, web profile",
      "9.0.0",
      "org.apache.tomee:apache-tomee:%s:zip:webprofile",
      WarFile.JAKARTA,
      new Catalina());

  private final String title;
  private final String version;
  private final String coordinates;
  private final WarFile war;
  private final Launcher launcher;

  RealServer(String title, String version, String coordinates, WarFile war, Launcher launcher) {
    this.title = title;
    this.version = version;
    this.coordinates = coordinates.formatted(version);
    this.war = war;
    this.launcher = launcher;
  }

  /** Those whose names begin with the property {@code server}; all without it. */
  static List<RealServer> chosen() {
    String wish = System.getProperty("server", "").toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values()).filter(server -> server.name().startsWith(wish)).toList();
  }

  String title() {
    return title;
  }

  String version() {
    return version;
  }

  /** In Maven's repository. */
  String coordinates() {
    return coordinates;
  }

  WarFile war() {
    return war;
  }

  Launcher launcher() {
    return launcher;
  }

  /** What has to be set for it alone: TomEE says that it is called localhost, however it is. */
  Map<String, String> settings(URI url) {
    return this == TOMEE
        ? Map.of("RELAY_PUBLIC_URL", url.resolve("/").toString() + "," + url)
        : Map.of();
  }

  /** Cases that it cannot pass, by name, and why. */
  Map<String, String> limits() {
    return switch (this) {
      case GLASSFISH_7, GLASSFISH_8, PAYARA, TOMEE -> Limits.OF_HTTP_URL_CONNECTION;
      case WILDFLY, LIBERTY -> Limits.OF_RESTEASY;
      default -> Map.of();
    };
  }
}
