package vn.handbook.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.handbook.resolution.SectionRequirement;

/**
 * What the province studies: resolutions with their sections, three plans, and how far each member
 * is.
 */
final class DemoStudy {
    private static final int SECTIONS_APART = 100;

    /** A resolution as it stands in the resource file. */
    record Course(
            int number,
            String documentNumber,
            String documentIssuedOn,
            String title,
            String introduction,
            int expectedMinutes,
            List<String> keyPoints,
            boolean published,
            List<Part> sections) {

        /** As PostgreSQL reads an array. */
        String keyPointsArray() {
            return keyPoints.stream()
                    .map(point -> '"' + point.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .collect(Collectors.joining(",", "{", "}"));
        }

        UUID id() {
            return DemoIds.RESOLUTION.id(number);
        }

        /**
         * @param position from 1
         */
        UUID sectionId(int position) {
            return DemoIds.SECTION.id(number * SECTIONS_APART + position);
        }
    }

    /** A section as it stands in the resource file. */
    record Part(String title, String body, boolean required, SectionRequirement requirement) {
        Part {
            requirement = requirement == null ? SectionRequirement.READ : requirement;
        }
    }

    /**
     * A plan for the whole province: of a hundred members so many have completed it, so many have
     * begun.
     */
    record Plan(
            int number,
            int course,
            String title,
            LocalDate opensOn,
            LocalDate dueOn,
            int completed,
            int begun) {
        UUID id() {
            return DemoIds.STUDY_PLAN.id(number);
        }
    }

    /** How far a member is with a section. */
    record Progress(
            UUID memberId, UUID sectionId, double furthest, int resumePosition, Instant at) {
        Instant completedAt() {
            return furthest == 1 ? at : null;
        }
    }

    static final List<Plan> PLANS =
            List.of(
                    new Plan(
                            1,
                            1,
                            "Học tập Nghị quyết Đại hội XIV của Đảng",
                            LocalDate.of(2026, 2, 7),
                            LocalDate.of(2026, 3, 31),
                            88,
                            7),
                    new Plan(
                            2,
                            2,
                            "Học tập Nghị quyết 79-NQ/TW về phát triển kinh tế nhà nước",
                            LocalDate.of(2026, 2, 25),
                            LocalDate.of(2026, 4, 15),
                            55,
                            25),
                    new Plan(
                            3,
                            3,
                            "Chuyên đề năm 2026 học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
                            LocalDate.of(2026, 1, 1),
                            LocalDate.of(2026, 12, 31),
                            15,
                            30));

    private DemoStudy() {}

    static List<Course> courses(ObjectMapper json) throws IOException {
        try (InputStream file = DemoStudy.class.getResourceAsStream("/demo/resolutions.json")) {
            return json.readValue(file, new TypeReference<>() {});
        }
    }

    /**
     * The first member of the province, whom one can sign in as, is always in the middle of the
     * second plan.
     */
    static List<Progress> progress(List<Course> courses, List<DemoMembers.Person> people) {
        var random = new Random(PLANS.size());
        var progress = new ArrayList<Progress>();
        for (Plan plan : PLANS) {
            Course course = courses.get(plan.course() - 1);
            for (DemoMembers.Person person : people) {
                int draw = person.number() == 1 ? drawOfTheFirst(plan) : random.nextInt(100);
                if (person.studies() && draw < plan.completed() + plan.begun()) {
                    progressOf(person, plan, course, draw < plan.completed(), random, progress);
                }
            }
        }
        return progress;
    }

    private static int drawOfTheFirst(Plan plan) {
        return switch (plan.number()) {
            case 1 -> 0;
            case 2 -> plan.completed();
            default -> 100;
        };
    }

    private static void progressOf(
            DemoMembers.Person person,
            Plan plan,
            Course course,
            boolean completed,
            Random random,
            List<Progress> progress) {
        // What asks for more than being read comes last
        int sections =
                (int)
                        course.sections().stream()
                                .filter(part -> part.requirement() == SectionRequirement.READ)
                                .count();
        int readWhole = completed ? sections : sections / 2;
        Instant at =
                plan.opensOn()
                        .plusDays(random.nextInt(30))
                        .atTime(random.nextInt(14), random.nextInt(60))
                        .toInstant(ZoneOffset.UTC);
        for (int position = 1; position <= readWhole; position++) {
            int length = course.sections().get(position - 1).body().length();
            progress.add(new Progress(person.id(), course.sectionId(position), 1, length, at));
        }
        if (!completed) {
            int length = course.sections().get(readWhole).body().length();
            progress.add(
                    new Progress(
                            person.id(), course.sectionId(readWhole + 1), 0.5, length / 2, at));
        }
    }
}
