using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Soap;

/// <summary>A test that needs the xmlsec1 program.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class XmlSecFactAttribute : FactAttribute
{
    public XmlSecFactAttribute() => Skip = Needs.Skip(forbidden: null, Needs.Program("xmlsec1"));
}
