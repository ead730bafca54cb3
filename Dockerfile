# syntax=docker/dockerfile:1
# Build: docker build -t rapporteur .
# Run:   docker run -p 127.0.0.1:8080:8080 -v "$PWD/knowledge:/knowledge:ro" -v rapporteur-data:/data rapporteur
# The page has no login: leave 127.0.0.1 out of the line above only behind something that has one.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml LICENSE ./
COPY src src
COPY knowledge knowledge
# What Maven fetches stays in a cache of the builder, out of every layer.
RUN --mount=type=cache,target=/maven mvn -B -q -Dmaven.repo.local=/maven -Dmaven.test.skip=true package

FROM debian:stable-slim
# The image brings its own Java. No user of the base image has the number 10001.
RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin rapporteur \
    && mkdir /knowledge /data \
    && chown 10001:10001 /data
COPY --from=build /build/target/rapporteur /opt/rapporteur
RUN ln -s /opt/rapporteur/bin/rapporteur /usr/local/bin/rapporteur
ENV LANG=C.UTF-8 \
    RAPPORTEUR_KNOWLEDGE=/knowledge \
    RAPPORTEUR_DATA=/data \
    RAPPORTEUR_HTTP=0.0.0.0:8080
USER 10001:10001
WORKDIR /data
VOLUME ["/knowledge", "/data"]
EXPOSE 8080
STOPSIGNAL SIGTERM
# The slim image has no curl; bash opens the connection itself. It asks the port of RAPPORTEUR_HTTP above.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /healthz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["rapporteur"]
