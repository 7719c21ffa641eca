<?php

declare(strict_types=1);

namespace MinwonHub;

/** An envelope whose signature holds. Whether its signer may be believed is for HubTrust to say. */
final class VerifiedEnvelope
{
    public function __construct(
        public readonly string $bytes,
        public readonly \DOMElement $content,
        public readonly Certificate $signer,
    ) {
    }

    /** SHA-256 of the content's exclusive canonical form, as it stands in the receipt. */
    public function contentHash(): string
    {
        return hash('sha256', Xml::canonical($this->content));
    }
}
