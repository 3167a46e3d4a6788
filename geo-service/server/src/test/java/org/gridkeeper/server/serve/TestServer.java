// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.server.Gridkeeper;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.scope.Accounts;
import org.gridkeeper.server.scope.Role;
import org.gridkeeper.server.score.Ticker;
import org.gridkeeper.server.store.FeatureStore;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole server on the embedded store with a small city in it, and a client to ask it. */
final class TestServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String origin;
    final SmallCity city = new SmallCity();
    final Accounts.GeneratedAdministrator administrator;

    /** With the small city in it. */
    TestServer(Path home, String... settings) {
        this(settings, home);
        city.write(context.getBean(FeatureStore.class));
        context.getBean(LiveMap.class).refresh();
        context.getBean(Ticker.class).tickAll();
    }

    /** Without any features. */
    static TestServer empty(Path home, String... settings) {
        return new TestServer(settings, home);
    }

    /** On what another one left in this home; its administrator is given another password. */
    static TestServer again(Path home, String... settings) {
        return new TestServer(settings, home);
    }

    private TestServer(String[] settings, Path home) {
        List<String> args = new ArrayList<>();
        if (Arrays.stream(settings).noneMatch(setting -> setting.startsWith("--gridkeeper.store.url="))) {
            args.add("--gridkeeper.store.url=");
        }
        args.addAll(List.of(settings));
        if (args.stream().noneMatch(setting -> setting.startsWith("--gridkeeper.home="))) {
            args.add("--gridkeeper.home=" + home);
        }
        args.add("--server.port=0");
        args.add("--gridkeeper.store.home=" + home);
        SpringApplication application = new SpringApplicationBuilder(Gridkeeper.class).build();
        context = application.run(args.toArray(String[]::new));
        origin = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        administrator = administrator(context.getBean(Accounts.class));
    }

    private static Accounts.GeneratedAdministrator administrator(Accounts accounts) {
        return accounts.ensureAdministrator().orElseGet(() -> {
            var known = new Accounts.GeneratedAdministrator("admin", "given-again-to-the-test");
            accounts.put(known.name(), known.password(), Role.ADMINISTRATOR, Scope.all());
            return known;
        });
    }

    int port() {
        return URI.create(origin).getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET());
    }

    HttpResponse<byte[]> post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<byte[]> delete(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .headers(headers)
                .DELETE());
    }

    HttpResponse<byte[]> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/json")
                .headers(headers)
                .method(method, body));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(String path, String... headers) {
        HttpResponse<byte[]> answer = get(path, headers);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + new String(answer.body()));
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    String[] basic() {
        String pair = administrator.name() + ':' + administrator.password();
        return new String[] {
            "Authorization", "Basic " + java.util.Base64.getEncoder().encodeToString(pair.getBytes())
        };
    }

    /** The header of a new token. */
    String[] token(Map<String, Object> wish) {
        HttpResponse<byte[]> answer = post("/api/tokens", JsonMapper.shared().writeValueAsString(wish), basic());
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + ": " + new String(answer.body()));
        }
        return new String[] {
            "Authorization",
            "Bearer "
                    + JsonMapper.shared().readTree(answer.body()).path("token").asString()
        };
    }

    @Override
    public void close() {
        context.close();
    }
}
