using System.Diagnostics;
using System.Text;

namespace BankHub.IntegrationTests.Channels.Soap;

/// <summary>The xmlsec1 program: another implementation of XML signature and encryption, which shares nothing with ours.</summary>
internal sealed class XmlSec : IDisposable
{
    private static readonly string[] Identified =
    [
        "http://schemas.xmlsoap.org/soap/envelope/:Body",
        "http://www.w3.org/2003/05/soap-envelope:Body",
        "http://www.w3.org/2005/08/addressing:Action",
        "http://www.w3.org/2005/08/addressing:MessageID",
        "http://www.w3.org/2005/08/addressing:RelatesTo",
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd:Timestamp",
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd:BinarySecurityToken",
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd:UsernameToken",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("xmlsec-");

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    /// <summary>Its exit code and everything that it wrote.</summary>
    public (int Code, string Output) Run(string message, params string[] arguments)
    {
        var identified = Identified.SelectMany(name => new[] { "--id-attr:Id", name });
        var info = new ProcessStartInfo("xmlsec1", [.. arguments, .. identified, Write("message.xml", message)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(info)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + errors.Result);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
