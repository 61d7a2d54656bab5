using System.Globalization;
using System.Xml.Linq;

namespace BankHub.Simulators.Helvetia.Reading;

/// <summary>Finds elements by their names, whatever the version of the message.</summary>
internal static class Elements
{
    public static XElement? Part(this XElement from, string path) => path.Split('/').Aggregate<string, XElement?>(
        from, (part, name) => part?.Elements().FirstOrDefault(element => element.Name.LocalName == name));

    public static IEnumerable<XElement> All(this XElement from, string name) =>
        from.Elements().Where(element => element.Name.LocalName == name);

    public static string? Maybe(this XElement from, string path) => from.Part(path)?.Value;

    public static string Text(this XElement from, string path) =>
        from.Maybe(path) ?? throw new FormatException($"{from.Name.LocalName}/{path} is missing");

    public static (decimal Amount, string Currency) Money(this XElement from, string path)
    {
        var amount = from.Part(path) ?? throw new FormatException($"{from.Name.LocalName}/{path} is missing");
        return (decimal.Parse(amount.Value, CultureInfo.InvariantCulture), amount.Attribute("Ccy")?.Value ?? "");
    }

    /// <summary>An account by IBAN or by another number.</summary>
    public static string? Account(this XElement from, string name) =>
        from.Maybe($"{name}/Id/IBAN") ?? from.Maybe($"{name}/Id/Othr/Id");
}
