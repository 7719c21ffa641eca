<?php

declare(strict_types=1);

namespace MinwonHub;

/** Reading XML without surprises: no DTD, no network, elements found by their place. */
final class Xml
{
    public const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
    public const WSSE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
    public const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
    public const DS = 'http://www.w3.org/2000/09/xmldsig#';
    public const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
    public const ADDRESSING = ['http://www.w3.org/2005/08/addressing', 'http://schemas.xmlsoap.org/ws/2004/08/addressing'];

    public static function parse(string $bytes): \DOMDocument
    {
        $document = new \DOMDocument();
        $before = libxml_use_internal_errors(true);
        $read = $bytes !== '' && $document->loadXML($bytes, LIBXML_NONET);
        libxml_clear_errors();
        libxml_use_internal_errors($before);
        if (!$read || $document->doctype !== null) {
            throw new NotVerified('Not an XML document without DOCTYPE');
        }
        return $document;
    }

    /** @return list<\DOMElement> */
    public static function children(\DOMElement $parent, ?string $namespace = null, ?string $name = null): array
    {
        $found = [];
        foreach ($parent->childNodes as $node) {
            if ($node instanceof \DOMElement && ($name === null || self::is($node, $namespace, $name))) {
                $found[] = $node;
            }
        }
        return $found;
    }

    public static function is(\DOMElement $element, ?string $namespace, string $name): bool
    {
        return $element->localName === $name && $element->namespaceURI === $namespace;
    }

    /** The one child of that name; none and several are refused alike. */
    public static function only(\DOMElement $parent, string $namespace, string $name): \DOMElement
    {
        $found = self::children($parent, $namespace, $name);
        if (count($found) !== 1) {
            throw new NotVerified("Not exactly one $name in {$parent->localName}");
        }
        return $found[0];
    }

    /** The text behind a path of names in the element's own children; '' where there is none. */
    public static function text(\DOMElement $element, string ...$path): string
    {
        foreach ($path as $name) {
            $next = array_values(array_filter(self::children($element), fn ($child) => $child->localName === $name));
            if ($next === []) {
                return '';
            }
            $element = $next[0];
        }
        return $element->textContent;
    }

    /** @param list<string> $prefixes of an InclusiveNamespaces parameter */
    public static function canonical(\DOMElement $element, array $prefixes = []): string
    {
        return $element->C14N(true, false, null, $prefixes === [] ? null : $prefixes);
    }
}
