/** The electronic party-member handbook: one package a feature, {@code shared} below them all. */
package vn.handbook;
