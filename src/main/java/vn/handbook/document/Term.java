package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The term of a committee, in which serials run. */
@Entity
@Table(name = "document_term")
class Term extends CatalogEntry {}
