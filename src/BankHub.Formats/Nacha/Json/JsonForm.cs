using System.Text.Json;

namespace BankHub.Formats.Nacha.Json;

/// <summary>The line ends and the filling that a JSON file asks for, if it does.</summary>
internal static class JsonForm
{
    public static NachaForm Read(JsonElement form)
    {
        var usual = NachaForm.Usual;
        if (form.ValueKind != JsonValueKind.Object)
        {
            return usual;
        }

        var end = JsonFileReader.Member(form, "lineEnd");
        return new(
            end.ValueKind != JsonValueKind.String ? usual.LineEnd : Enum.GetValues<NachaLineEnd>()
                .FirstOrDefault(candidate => JsonFileWriter.Word(candidate) == end.GetString(), usual.LineEnd),
            Flag(form, "endsWithLineEnd", usual.EndsWithLineEnd), Flag(form, "fillsBlocks", usual.FillsBlocks))
        {
            ExtraBlocks = JsonFileReader.Member(form, "extraBlocks") is { ValueKind: JsonValueKind.Number } blocks
                && blocks.TryGetInt32(out var count) && count is >= 0 and <= 1000 ? count : 0,
        };
    }

    private static bool Flag(JsonElement form, string name, bool otherwise) => JsonFileReader.Member(form, name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => otherwise,
    };
}
