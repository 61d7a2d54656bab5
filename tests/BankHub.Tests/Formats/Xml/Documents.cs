using System.Text;

namespace BankHub.Tests.Formats.Xml;

/// <summary>Documents that together hold everything that XML without a document type has.</summary>
internal static class Documents
{
    public const string Everything = """
        <?xml version="1.0" encoding="UTF-8" standalone='no'?>
        <!-- before - the root --><?style sheet="x"?>
        <p:Document xmlns="urn:a" xmlns:p="urn:p" p:at='1 &lt; 2' at = "tab	and 'quote' &quot;&#10;" xml:lang="de" xml:space="preserve">
          <Nm>Müller &amp; Söhne €</Nm><Empty/><Empty ></Empty >
          <p:Mixed>text <b xmlns=''>none</b> more<!-- split --> &#x20AC;&#128512;<![CDATA[<raw> ]] & ]]>😀<?pi?></p:Mixed>
          <q:a xmlns:q="urn:q" q:b="1" b="2"><q:a xmlns:q="urn:r" q:b="ä"/><x:ö xmlns:x="urn:q" xml:x="y"></x:ö></q:a>
          <White>   </White><a><![CDATA[ ]]></a><c>a]b]]c&#13;d></c>
        </p:Document>
        <!-- after --> <?end of it?>

        """;

    public const string Payment = """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf>
        <CdtTrfTxInf><IntrBkSttlmAmt Ccy="EUR">12.50</IntrBkSttlmAmt>
        <Cdtr><Nm>Zoë &amp; Co</Nm></Cdtr></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>
        """;

    /// <summary>Markup, references and characters that may break a document, or mean something else in it.</summary>
    public static readonly string[] Pieces =
    [
        "<", ">", "/", "&", "\"", "'", "=", ":", "]]>", "<!--", "-->", "--", "<![CDATA[", "<?", "?>", "?", "<!DOCTYPE a>", "</", "/>", " ",
        "\t", "\r\n", "\r", "&amp;", "&#0;", "&#x110000;", "&#xD800;", "&#xFFFE;", "&nbsp;", "&#13;", "&#32;",
        "xmlns=\"\"", " xmlns:xml='x'", " a='1'", " xmlns:p=''", "<a/>", "\0", "\u0001", "\uFFFE", "\uFEFF", "ä", "·", "1", "-", "x:",
        "<?xml version='1.0'?>", "<?xMl ?>",
    ];

    public static byte[] Bytes(string document) => Encoding.UTF8.GetBytes(document);
}
