package vn.handbook.exchange;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** Which lists somebody sent; what is in them is others'. */
@Singleton
class ImportData implements PersonalData {
    private final ImportService imports;

    ImportData(ImportService imports) {
        this.imports = imports;
    }

    record Sent(UUID id, ImportKind kind, ImportState state, Instant createdAt) {}

    @Override
    public String section() {
        return "imports";
    }

    @Override
    public Set<String> tables() {
        return Set.of("data_import");
    }

    @Override
    public Object about(Person person) {
        List<Sent> sent =
                imports.all(person.accountId()).stream()
                        .map(it -> new Sent(it.id, it.kind, it.state, it.createdAt))
                        .toList();
        return sent.isEmpty() ? null : sent;
    }
}
