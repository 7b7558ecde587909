package dev.talentwire.app.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.talentwire.app.port.LoopbackPort;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.Topics;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaEndpointTest {

    private static final SchemaEndpoint ENDPOINT = SchemaEndpoint.start(
            new LoopbackPort.Any(), Topics.withPrefix("talentwire.").all());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AfterAll
    static void stop() {
        ENDPOINT.close();
        CLIENT.close();
    }

    @Test
    void everyTopicIsASubject() throws Exception {
        assertThat(body("/subjects"))
                .hasSize(Topics.withPrefix("").all().size())
                .first()
                .extracting(JsonNode::asText)
                .isEqualTo("talentwire.alert-deliveries-value");
    }

    @Test
    void theLatestVersionOfASubjectLeadsToTheSchemaByItsId() throws Exception {
        JsonNode latest = body("/subjects/talentwire.articles-value/versions/latest");
        JsonNode byId = body("/schemas/ids/" + latest.get("id").asInt());

        assertThat(latest.get("subject").asText()).isEqualTo("talentwire.articles-value");
        assertThat(body("/subjects/talentwire.articles-value/versions").toString())
                .contains(latest.get("version").toString());
        assertThat(new Schema.Parser().parse(byId.get("schema").asText())).isEqualTo(Article.getClassSchema());
    }

    @ParameterizedTest(name = "{0} is {1} / {2}")
    @CsvSource({
        "/subjects/nobody-value/versions, 404, 40401",
        "/subjects/talentwire.articles-value/versions/99, 404, 40402",
        "/schemas/ids/7, 404, 40403",
        "/schemas/ids/x, 404, 40403",
        "/elsewhere, 404, 404",
    })
    void whatIsNotThereHasTheCodeOfTheRegistry(String path, int status, int code) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(JSON.readTree(response.body()).get("error_code").asInt()).isEqualTo(code);
    }

    @Test
    void writesAreRefused() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(ENDPOINT.uri().resolve("/subjects/x/versions"))
                .POST(BodyPublishers.ofString("{}"))
                .build();

        assertThat(CLIENT.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }

    private static JsonNode body(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(ENDPOINT.uri().resolve(path)).build(), BodyHandlers.ofString());
    }
}
