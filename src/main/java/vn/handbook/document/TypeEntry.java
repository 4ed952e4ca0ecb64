package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What editors say of a kind of document. */
@Entity
@Table(name = "document_type")
class TypeEntry extends CatalogEntry {}
