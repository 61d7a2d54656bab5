using System.Xml;
using System.Xml.Schema;
using BankHub.Core.Adapters;

namespace BankHub.Tests.Formats.Iso20022.Schemas;

/// <summary>A schema of ours that takes any message of a version whose names (Nm) have up to seven characters.</summary>
internal static class SmallSchema
{
    public static string Text(string identifier, string root) => $"""
        <xs:schema xmlns="urn:iso:std:iso:20022:tech:xsd:{identifier}" xmlns:xs="http://www.w3.org/2001/XMLSchema"
            targetNamespace="urn:iso:std:iso:20022:tech:xsd:{identifier}" elementFormDefault="qualified">
          <xs:element name="Document">
            <xs:complexType><xs:sequence><xs:element name="{root}" type="Any"/></xs:sequence></xs:complexType>
          </xs:element>
          <xs:element name="Nm">
            <xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="7"/></xs:restriction></xs:simpleType>
          </xs:element>
          <xs:complexType name="Any" mixed="true">
            <xs:sequence><xs:any processContents="lax" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
            <xs:anyAttribute processContents="lax"/>
          </xs:complexType>
        </xs:schema>
        """;

    public static XmlSchemaSet Compile(string identifier, string root)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        set.Add(null, XmlReader.Create(new StringReader(Text(identifier, root))));
        set.Compile();
        return set;
    }

    /// <summary>Together with the schema of a business header, as a folder of schemas compiles every message.</summary>
    public static XmlSchemaSet CompileWithHeader(string identifier, string root)
    {
        var set = Compile(identifier, root);
        set.Add(null, XmlReader.Create(new StringReader("""
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:iso:std:iso:20022:tech:xsd:head.001.001.02">
              <xs:element name="AppHdr"/>
            </xs:schema>
            """)));
        set.Compile();
        return set;
    }

    public static MessageSchemas Of(string identifier, string root) =>
        new(new Dictionary<string, XmlSchemaSet> { [identifier] = Compile(identifier, root) });
}
