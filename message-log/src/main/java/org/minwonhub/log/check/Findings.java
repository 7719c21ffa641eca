package org.minwonhub.log.check;

import java.util.ArrayList;
import java.util.List;

import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.Tile;

/** Collects what is found: the first ones in full, the others by their number. */
final class Findings {

	private static final String CHECKPOINT = "checkpoint";

	private final List<Finding> first = new ArrayList<>();

	private long count;

	void add(Finding.Kind kind, Tile tile, int slot, String expected, String found) {
		long index = (tile.index() * Tile.FULL + slot) << (tile.level() * Byte.SIZE);
		add(new Finding(kind, tile.path(), index, expected, found));
	}

	void add(Finding.Kind kind, Bundle bundle, int slot, String expected, String found) {
		add(new Finding(kind, bundle.path(), bundle.start() + slot, expected, found));
	}

	void add(Finding.Kind kind, String expected, String found) {
		add(new Finding(kind, CHECKPOINT, -1, expected, found));
	}

	private void add(Finding finding) {
		this.count++;
		if (this.first.size() < CheckReport.MAX_FINDINGS) {
			this.first.add(finding);
		}
	}

	long count() {
		return this.count;
	}

	List<Finding> first() {
		return this.first;
	}

}
