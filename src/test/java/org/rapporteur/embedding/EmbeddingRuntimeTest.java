package org.rapporteur.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EmbeddingRuntimeTest {
    @Test
    void theNativeLibraryHasNoTelemetryClient() throws IOException {
        try (InputStream library =
                OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/linux-x64/libonnxruntime.so")) {
            assertThat(library).isNotNull();
            String strings = new String(library.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(strings.contains("onnxruntime")).isTrue();
            assertThat(strings.contains("PosixTelemetry")).isFalse();
        }
    }
}
