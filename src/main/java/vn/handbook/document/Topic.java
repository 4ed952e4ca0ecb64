package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What documents are about. */
@Entity
@Table(name = "document_topic")
class Topic extends CatalogEntry {}
