namespace BankHub.IntegrationTests.Channels.Soap;

/// <summary>A test that needs the xmlsec1 program; where CI runs, its absence fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class XmlSecFactAttribute : FactAttribute
{
    public XmlSecFactAttribute()
    {
        if (!XmlSec.IsThere && Environment.GetEnvironmentVariable("CI") is null)
            Skip = "xmlsec1 is not installed";
    }
}
