# Three stages: build the program, make a small runtime with a warm start, keep only those two.
# Tags move. To build from known bytes, add each base image's digest: see "In a container" in docs/operations.md.
FROM maven:3.9-eclipse-temurin-25 AS program
WORKDIR /src
COPY . .
# Tests and the formatter ran before; this stage builds the program alone.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -q package -pl bootstrap/standalone -am -Dmaven.test.skip -Dspotless.check.skip

FROM eclipse-temurin:25-jdk AS runtime
# Not /opt/java, which this image's own JDK has; and no option that needs a tool besides jlink.
RUN jlink --output /opt/jre --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 \
      --add-modules java.base,java.logging,java.management,java.naming,java.net.http,java.xml,jdk.httpserver,jdk.unsupported
WORKDIR /app
COPY --from=program /src/bootstrap/standalone/target/relay.jar /src/bootstrap/standalone/target/relay-sbom.json ./
COPY --from=program /src/bootstrap/standalone/target/lib lib
COPY --from=program /src/observables.json /tmp/
# A run of the sandbox shows the JVM which classes to keep ready; SIGTERM ends it and writes the cache. The sandbox's jar, with its
# private keys, is not on the class path that the cache is bound to, and is removed here: the image is copied from what is left.
RUN timeout 30 /opt/jre/bin/java -XX:AOTCacheOutput=/app/relay.aot -XX:+UseSerialGC -jar /app/relay.jar \
      sandbox --ask /tmp/observables.json > /dev/null; test -s relay.aot && rm lib/sandbox-*.jar

FROM debian:12-slim
COPY --from=runtime /opt/jre /opt/jre
COPY --from=runtime /app /app
USER 65532:65532
WORKDIR /app
EXPOSE 9090
HEALTHCHECK --interval=15s --timeout=3s --start-period=5s CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/${RELAY_PORT:-9090} && printf 'GET /watchdog HTTP/1.1\\r\\nHost: localhost\\r\\nHealth-Check: alive\\r\\nConnection: close\\r\\n\\r\\n' >&3 && grep -q alive <&3"]
# Nothing is written anywhere: the root file system may be read-only. Jars of more providers are looked for in /app/providers.
ENTRYPOINT ["/opt/jre/bin/java", "-XX:AOTCache=/app/relay.aot", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=50", \
  "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/relay.jar"]
CMD ["serve"]
