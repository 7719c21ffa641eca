<?php

declare(strict_types=1);

namespace MinwonHub;

/** The hub's typed fault, taken from an answer whose signature was verified. */
final class HubFault extends \RuntimeException
{
    private function __construct(
        public readonly string $hubCode,
        public readonly bool $retryable,
        string $text,
        public readonly string $envelope,
    ) {
        parent::__construct($text);
    }

    public static function of(\DOMElement $fault, string $envelope): self
    {
        $detail = $fault->getElementsByTagNameNS('urn:minwonhub:xsd:common:v1', 'HubFault')->item(0);
        if ($detail === null) {
            return new self('UNKNOWN', false, 'A fault without a HubFault', $envelope);
        }
        $text = sprintf(
            "%s\n%s %s\n%s %s\ncorrelationId: %s",
            Xml::text($detail, 'code'),
            Xml::text($detail, 'messageKo'),
            Xml::text($detail, 'nextStepKo'),
            Xml::text($detail, 'messageEn'),
            Xml::text($detail, 'nextStepEn'),
            Xml::text($detail, 'correlationId'),
        );
        foreach ($detail->getElementsByTagNameNS('urn:minwonhub:xsd:common:v1', 'violation') as $violation) {
            $text .= sprintf("\n%s: %s", Xml::text($violation, 'path'), Xml::text($violation, 'message'));
        }
        return new self(Xml::text($detail, 'code'), Xml::text($detail, 'retryable') === 'true', $text, $envelope);
    }
}
