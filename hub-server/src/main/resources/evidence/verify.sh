#!/bin/sh
# Verifies this evidence file without the hub and without its programs.
# Needs: openssl 3, xmlsec1, sha256sum, python3. Network: none.
#
#   sh verify.sh [FILE with the log's key, or a policy] [FILE with the hub authority's certificate, PEM] \
#                [FILE with the time-stamping authority's certificate, PEM]
#
# Without them the keys and certificates inside this file are used, and their fingerprints are shown: compare them
# with what you got from elsewhere. Ends with 0 verified, 1 not verified, 2 something is missing.
set -u
whole() { case $1 in /*) printf '%s' "$1" ;; *) printf '%s/%s' "$PWD" "$1" ;; esac; }
key=${1:+$(whole "$1")}
authority=${2:+$(whole "$2")}
stamps=${3:+$(whole "$3")}
authority=${authority:-certs/authority.pem}
cd "$(dirname "$0")" || exit 2
failed=0
incomplete=0

for tool in openssl xmlsec1 sha256sum python3; do
	command -v "$tool" >/dev/null || { echo "MISSING  $tool"; exit 2; }
done

ok() { printf 'OK        %s\n' "$1"; }
bad() { printf 'NOT OK    %s\n' "$1"; failed=1; }
check() { what=$1; shift; if "$@" >/dev/null 2>&1; then ok "$what"; else bad "$what"; fi; }

# 1. The files are those that the hub bound together.
if python3 verify.py digests | sha256sum --check --strict --quiet >/dev/null 2>&1; then
	ok "파일 변경 없음 · files unchanged (sha256sum)"
else
	bad "파일이 바뀌었습니다 · a file was changed (sha256sum)"
fi
check "허브의 묶음 서명 · the hub's signature over the file (openssl cms)" openssl cms -verify -binary -inform DER \
	-in META-INF/signature001.p7s -content META-INF/ASiCManifest001.xml -CAfile "$authority" -purpose any \
	-no_check_time -out /dev/null

# 2. Each message was signed by its sender, whose certificate was good when the hub received it.
list=$(mktemp) || exit 2
trap 'rm -f "$list"' EXIT
python3 verify.py messages > "$list" || bad "evidence.json"
[ -s "$list" ] || bad "evidence.json"
while read -r folder erased at crl; do
	if [ "$erased" = erased ]; then
		ok "$folder 내용은 법에 따라 삭제됨 · content erased on legal grounds"
		continue
	fi
	check "$folder 보낸 이의 서명 · the sender's signature (xmlsec1)" xmlsec1 --verify \
		--pubkey-cert-pem "$folder/signer.pem" \
		--id-attr:Id http://schemas.xmlsoap.org/soap/envelope/:Body \
		--id-attr:Id http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd:Timestamp \
		--id-attr:Id http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd:BinarySecurityToken \
		"$folder/message.xml"
	if [ "$crl" = none ]; then
		print=$(openssl x509 -in "$folder/signer.pem" -noout -fingerprint -sha256)
		ok "$folder 자기 인증서, 등록부와 대조하십시오 · own certificate, compare with the register: ${print#*=}"
	else
		check "$folder 받을 때 유효한 인증서 · certificate good when received (openssl verify)" openssl verify \
			-attime "$at" -CAfile "$authority" -crl_check -CRLfile "$crl" "$folder/signer.pem"
	fi
done < "$list"

# 3. Each message stands in the log, unchanged, at its place, which it got between two time stamps; its parts are its own.
python3 verify.py log "${key:-policy.txt}" "${stamps:-certs/time-stamps.pem}"
case $? in 0) ;; 2) incomplete=1 ;; *) failed=1 ;; esac

openssl x509 -in "$authority" -noout -fingerprint -sha256 | sed 's/.*=/          허브 인증기관 · hub authority: /'
[ -z "${key:-}" ] && echo "          기록부 공개키는 이 파일에서 · log key from this file"
if [ "$failed" != 0 ]; then echo "검증되지 않음 · NOT VERIFIED"; exit 1; fi
if [ "$incomplete" != 0 ]; then echo "증거가 모자람 · INCOMPLETE"; exit 2; fi
echo "검증됨 · VERIFIED"
