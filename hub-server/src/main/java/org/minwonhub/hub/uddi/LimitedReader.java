package org.minwonhub.hub.uddi;

import java.util.ArrayDeque;
import java.util.Deque;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;

/**
 * Refuses a document while it is being read, before anything large is built of it: a
 * document type, elements nested too deeply, too many of them.
 */
final class LimitedReader extends StreamReaderDelegate {

	/** Twice what the schema's own elements can reach with a signature inside. */
	private static final int DEEPEST = 40;

	private static final int MOST_ELEMENTS = 20_000;

	private final int mostChildren;

	private final Deque<int[]> children = new ArrayDeque<>();

	private int elements;

	LimitedReader(XMLStreamReader reader, int mostChildren) {
		super(reader);
		this.mostChildren = mostChildren;
	}

	@Override
	public int next() throws XMLStreamException {
		int event = super.next();
		if (event == DTD) {
			throw new UddiFault(UddiError.FATAL_ERROR,
					"A document type declaration is never accepted. 문서 형식 선언(DOCTYPE)은 받지 않습니다");
		}
		if (event == START_ELEMENT) {
			begin();
		}
		else if (event == END_ELEMENT) {
			this.children.pop();
		}
		return event;
	}

	private void begin() {
		if (!this.children.isEmpty() && ++this.children.element()[0] > this.mostChildren) {
			throw new UddiFault(UddiError.TOO_MANY_OPTIONS,
					"At most " + this.mostChildren + " in one element. 한 요소에 최대 " + this.mostChildren + "개");
		}
		if (++this.elements > MOST_ELEMENTS) {
			throw new UddiFault(UddiError.MESSAGE_TOO_LARGE,
					"At most " + MOST_ELEMENTS + " elements. 요소는 최대 " + MOST_ELEMENTS + "개");
		}
		this.children.push(new int[1]);
		if (this.children.size() > DEEPEST) {
			throw new UddiFault(UddiError.FATAL_ERROR,
					"Elements nested more than " + DEEPEST + " deep. 요소가 " + DEEPEST + "단계보다 깊습니다");
		}
	}

}
