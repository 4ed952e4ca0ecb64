/** Lists that come from other systems and from offices' own files. */
package vn.handbook.exchange;
