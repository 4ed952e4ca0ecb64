/** Lists and reports taken out as sheets, whatever feature's they are. */
package vn.handbook.export;
