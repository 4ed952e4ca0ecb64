/** Lists by keyset: pages that neither repeat nor skip a row when others are inserted. */
package vn.handbook.shared.page;
