package vn.handbook.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.handbook.shared.text.SearchWord;
import vn.handbook.shared.text.SearchWords;

/** Whom of the register the rows of a list mean. */
final class MemberMatches {
    private static final HexFormat HEX = HexFormat.of();

    private final Map<String, Member> byExternalId = new HashMap<>();
    private final Map<UUID, Member> byId = new HashMap<>();
    private final Map<String, Member> byCard = new HashMap<>();
    private final Map<String, Member> byCitizenId = new HashMap<>();
    private final Map<Person, List<Member>> byPerson = new HashMap<>();
    private final Function<String, List<byte[]>> hashes;

    /** The same for {@code Hoà} and {@code Hòa}, and for no other two names. */
    private record Person(UUID cell, String name, LocalDate born) {}

    MemberMatches(List<Member> found, Function<String, List<byte[]>> hashes) {
        this.hashes = hashes;
        for (Member member : found) {
            byId.put(member.id, member);
            if (member.externalId != null) {
                byExternalId.put(member.externalId, member);
            }
            if (member.cardNumber != null) {
                byCard.put(member.cardNumber, member);
            }
            if (member.identifiers.citizenIdHash() != null) {
                byCitizenId.put(HEX.formatHex(member.identifiers.citizenIdHash()), member);
            }
            byPerson.computeIfAbsent(
                            new Person(
                                    member.organizationId,
                                    comparable(member.fullName),
                                    member.dateOfBirth),
                            person -> new ArrayList<>())
                    .add(member);
        }
    }

    static String comparable(String name) {
        return SearchWords.of(name).stream()
                .map(SearchWord::exact)
                .collect(Collectors.joining(" "));
    }

    Optional<Member> byExternalId(ImportedMember row) {
        return Optional.ofNullable(row.externalId())
                .map(number -> byExternalId.getOrDefault(number, byId.get(id(number))));
    }

    /** {@code null} for what is no id. */
    static UUID id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(text)
                : null;
    }

    Optional<Member> byCitizenId(ImportedMember row) {
        return Optional.ofNullable(ImportedMember.unmasked(row.citizenId())).stream()
                .flatMap(number -> hashes.apply(number).stream())
                .map(hash -> byCitizenId.get(HEX.formatHex(hash)))
                .filter(member -> member != null)
                .findFirst();
    }

    Optional<Member> byCard(ImportedMember row) {
        return Optional.ofNullable(ImportedMember.unmasked(row.cardNumber())).map(byCard::get);
    }

    /** Whoever has one of its numbers, each once. */
    Set<Member> byNumbers(ImportedMember row) {
        var numbered = new LinkedHashSet<Member>();
        byExternalId(row).ifPresent(numbered::add);
        byCitizenId(row).ifPresent(numbered::add);
        byCard(row).ifPresent(numbered::add);
        return numbered;
    }

    /** Whoever has this name and day of birth in the cell. */
    List<Member> byPerson(ImportedMember row, UUID cell) {
        return row.fullName() == null
                ? List.of()
                : byPerson.getOrDefault(
                        new Person(cell, comparable(row.fullName()), row.dateOfBirth()), List.of());
    }
}
