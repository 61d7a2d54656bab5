using System.Text;
using BankHub.Cli.Conversion;
using BankHub.Cli.Conversion.Canonical;

namespace BankHub.Tests.Cli;

/// <summary>Runs <c>bankhub convert</c> at a fixed time.</summary>
internal static class Conversions
{
    public static (int Code, string Output, string Bad) Run(DirectoryInfo folder, string body, string to, params string[] waived)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, "file"));
        File.WriteAllText(file.FullName, body);
        using var bad = new StringWriter { NewLine = "\n" };
        var output = "";
        var order = new ConversionOrder(file, to, waived.ToHashSet()) { Now = new(2026, 11, 23, 14, 30, 0, TimeSpan.Zero) };
        var code = ConvertCommand.Run(order, bytes => output = Encoding.UTF8.GetString(bytes.Span), bad);
        return (code, output, bad.ToString());
    }
}
