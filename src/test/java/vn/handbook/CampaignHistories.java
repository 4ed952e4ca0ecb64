package vn.handbook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.handbook.CampaignLedger.Section;
import vn.handbook.CampaignPhones.Event;
import vn.handbook.CampaignPhones.Key;
import vn.handbook.CampaignPhones.Message;

/** What members note on their phones. */
record CampaignHistories(Random random, UUID plan, List<Section> sections, Instant opening) {

    /**
     * @param noted takes every event of the messages
     */
    List<Message> messages(Collection<UUID> members, Map<Key, Event> noted) {
        var messages = new ArrayList<Message>();
        for (UUID member : members) {
            List<Event> history = history(member);
            for (int from = 0; from < history.size(); ) {
                boolean live = random.nextBoolean();
                int to = Math.min(history.size(), from + (live ? 1 : 2 + random.nextInt(4)));
                List<Event> part = history.subList(from, to);
                if (live) {
                    part = List.of(Event.live(plan, part.get(0)));
                }
                part.forEach(event -> noted.put(event.key(), event));
                messages.add(new Message(member, live, part));
                from = to;
            }
        }
        return messages;
    }

    /** Some members note nothing, some have done everything in the end. */
    private List<Event> history(UUID member) {
        int zeal = random.nextInt(4);
        int clock = random.nextInt(5);
        var history = new ArrayList<Event>();
        for (int i = 0; zeal > 0 && i < 3 + random.nextInt(5); i++) {
            history.add(
                    event(
                            member,
                            sections.get(random.nextInt(sections.size())),
                            random.nextInt(11),
                            random.nextInt(6) == 0,
                            clock));
        }
        sections.stream()
                .filter(section -> zeal > 1 && section.required())
                .forEach(section -> history.add(event(member, section, 10, true, clock)));
        Collections.shuffle(history, random);
        return history;
    }

    private Event event(UUID member, Section section, int tenths, boolean done, int clock) {
        return new Event(
                new Key(member, new UUID(random.nextLong(), random.nextLong())),
                section.id(),
                BigDecimal.valueOf(tenths, 1).stripTrailingZeros(),
                random.nextInt(500),
                time(clock),
                done);
    }

    /** Few instants, for ties; of clocks that stand in 1970, run far ahead or jump. */
    private Instant time(int clock) {
        Instant right = opening.plusSeconds(3_600L * (1 + random.nextInt(40)));
        return switch (clock) {
            case 0 -> right.minusSeconds(opening.getEpochSecond());
            case 1 -> right.plusSeconds(70L * 365 * 86_400);
            case 2 -> right.plusSeconds(86_400L * (random.nextInt(400) - 200));
            default -> right;
        };
    }
}
