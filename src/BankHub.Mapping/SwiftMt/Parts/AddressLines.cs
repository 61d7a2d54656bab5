using BankHub.Core.Payments;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>Postal addresses as the lines of a field.</summary>
internal static class AddressLines
{
    /// <summary>All of an address in lines without structure.</summary>
    public static IEnumerable<string> Plain(PostalAddress address, string path, int width, MtOutgoing to) =>
        Lines(address with { TownName = null, Country = null }, path, width, to, Town(address));

    /// <summary>The address without town and country, which have a line of their own in the options F.</summary>
    public static IEnumerable<string> WithoutTown(PostalAddress address, string path, int width, MtOutgoing to) =>
        Lines(address with { TownName = null, Country = null }, path, width, to, null);

    /// <summary>A line of a field must not look like a tag or like the end of the text.</summary>
    public static string Guarded(string line) => line.Length > 0 && line[0] is ':' or '-' ? " " + line : line;

    private static List<string> Lines(PostalAddress address, string path, int width, MtOutgoing to, string? town)
    {
        string?[] parts =
        [
            address.Department, address.SubDepartment, Joined(' ', address.StreetName, address.BuildingNumber), address.BuildingName,
            address.Floor, address.Room, address.PostBox, address.TownLocationName, address.DistrictName, address.PostCode,
            address.CountrySubDivision,
        ];
        var structured = Joined(',', parts);
        var texts = new[] { structured }.Concat(address.AddressLine).Append(town).OfType<string>()
            .Select(text => to.Words(path, text)).Where(text => text.Length > 0).ToList();
        var lines = texts.SelectMany(text => TextLines.Break(text, width - 1)).ToList();
        if (structured is not null || town is not null || lines.Count != texts.Count)
        {
            to.Note(path, "restructured", "The parts of the address stand in lines.");
        }

        return lines;
    }

    private static string? Town(PostalAddress address) => Joined(' ', address.Country?.Value, address.TownName);

    private static string? Joined(char separator, params ReadOnlySpan<string?> parts)
    {
        var said = new List<string>();
        foreach (var part in parts)
        {
            if (part is not null)
            {
                said.Add(part);
            }
        }

        return said.Count == 0 ? null : string.Join(separator == ',' ? ", " : " ", said);
    }
}
