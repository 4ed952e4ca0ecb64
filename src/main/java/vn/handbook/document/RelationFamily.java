package vn.handbook.document;

import java.util.Arrays;
import java.util.Set;

/**
 * Relations that mean the same order in time: in each family nothing may, over however many steps,
 * come to be said of itself.
 */
enum RelationFamily {
    /** The later text takes the place of the earlier, or is made of it. */
    SUCCESSION(
            DocumentRelationType.REPLACES,
            DocumentRelationType.AMENDS,
            DocumentRelationType.REPEALS,
            DocumentRelationType.COPIES,
            DocumentRelationType.CONSOLIDATES),
    /** The later text rests on the earlier, or carries it out. */
    SUPPORT(
            DocumentRelationType.BASED_ON,
            DocumentRelationType.GUIDES,
            DocumentRelationType.IMPLEMENTS,
            DocumentRelationType.FOLLOWS_UP);

    private final Set<DocumentRelationType> relations;

    RelationFamily(DocumentRelationType... relations) {
        this.relations = Set.of(relations);
    }

    static RelationFamily of(DocumentRelationType relation) {
        return Arrays.stream(values())
                .filter(family -> family.relations.contains(relation))
                .findFirst()
                .orElseThrow();
    }

    String[] names() {
        return relations.stream().map(Enum::name).toArray(String[]::new);
    }
}
