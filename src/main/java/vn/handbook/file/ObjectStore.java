package vn.handbook.file;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Contents in an S3-compatible store. An object bears its content's id, which is never used again,
 * so that removing one cannot hit another that has the same bytes.
 */
@ApplicationScoped
class ObjectStore {
    /** For a piece: whoever waits longer takes the place of all other readers. */
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

    private final FileConfig.Store config;
    private final Optional<S3Client> client;

    ObjectStore(FileConfig config) {
        this.config = config.store();
        this.client = this.config.endpoint().map(endpoint -> client(this.config));
    }

    private static S3Client client(FileConfig.Store config) {
        return S3Client.builder()
                .endpointOverride(config.endpoint().orElseThrow())
                .region(Region.of(config.region()))
                .credentialsProvider(credentials(config))
                .forcePathStyle(true)
                // Not every compatible store knows the newer checksums; SHA-256 is checked here
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static AwsCredentialsProvider credentials(FileConfig.Store config) {
        if (config.accessKey().isEmpty() || config.secretKey().isEmpty()) {
            return AnonymousCredentialsProvider.create();
        }
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(config.accessKey().get(), config.secretKey().get()));
    }

    boolean isConfigured() {
        return client.isPresent();
    }

    void put(UUID content, Path file) {
        try {
            store().putObject(
                            request -> request.bucket(config.bucket()).key(content.toString()),
                            RequestBody.fromFile(file));
        } catch (SdkException failure) {
            throw new ContentUnavailable(failure);
        }
    }

    /**
     * @throws ContentUnavailable when it is gone or cannot be reached
     */
    byte[] read(UUID content, long at, int size) {
        try {
            return store().getObjectAsBytes(
                            request ->
                                    request.bucket(config.bucket())
                                            .key(content.toString())
                                            .overrideConfiguration(
                                                    limits -> limits.apiCallTimeout(READ_TIMEOUT))
                                            .range("bytes=" + at + "-" + (at + size - 1)))
                    .asByteArray();
        } catch (SdkException failure) {
            throw new ContentUnavailable(failure);
        }
    }

    /** Succeeds, too, when there is none. */
    void remove(UUID content) {
        try {
            store().deleteObject(
                            request -> request.bucket(config.bucket()).key(content.toString()));
        } catch (SdkException failure) {
            throw new ContentUnavailable(failure);
        }
    }

    private S3Client store() {
        return client.orElseThrow(
                () -> new ContentUnavailable(new IllegalStateException("No store configured")));
    }

    @PreDestroy
    void close() {
        client.ifPresent(S3Client::close);
    }
}
