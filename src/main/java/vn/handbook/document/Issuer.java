package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Who issues documents. */
@Entity
@Table(name = "document_issuer")
class Issuer extends CatalogEntry {}
