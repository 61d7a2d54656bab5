using System.Buffers;
using System.Text.Json;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Json;
using BankHub.Formats.Nacha.Layout;
using BankHub.Tests.House;
using BankHub.Tests.Schemas;
using Xunit;

namespace BankHub.Tests.Formats.Nacha;

/// <summary>The schema of a NACHA file as JSON says what the tables say, and what we write meets it.</summary>
public sealed class NachaSchemaTests
{
    private static readonly JsonElement Definitions =
        JsonDocument.Parse(Tree.Read("schemas/nacha.schema.json")).RootElement.GetProperty("$defs");

    public static TheoryData<string> Names { get; } = [.. Golden.Names];

    [Fact]
    public void Every_field_of_every_table_is_a_member_with_its_name_columns_and_length()
    {
        foreach (var layout in NachaFormat.Layouts)
        {
            var definition = Definitions.EnumerateObject()
                .Single(item => item.Value.TryGetProperty("title", out var title) && title.GetString() == layout.Name).Value;
            foreach (var field in layout.Fields.Where(field => field.JsonName.Length > 0))
            {
                var member = definition.GetProperty("properties").GetProperty(field.JsonName);
                Assert.Equal(
                    $"{field.Name}, columns {field.Position}-{field.End}, {field.Inclusion.ToString().ToLowerInvariant()}",
                    member.GetProperty("description").GetString());
                Assert.Equal(Kind(field), Kind(member));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_written_meets_the_schema(string name)
    {
        var json = new ArrayBufferWriter<byte>();
        NachaJson.Write(NachaFile.Read(Golden.Read(name)), json, indented: true);

        Assert.True(SchemaJudge.Named("nacha").Accepts(System.Text.Encoding.UTF8.GetString(json.WrittenSpan)));
    }

    [Theory]
    [InlineData("[]", "$")]
    [InlineData("{", "$")]
    [InlineData("{}", "$.fileHeader")]
    [InlineData("{\"fileHeader\":{\"immediateDestination\":{}}}", "$.fileHeader")]
    [InlineData("{\"batches\":[{\"batchHeader\":{\"companyName\":\"A NAME THAT IS LONGER THAN ITS FIELD\"}}]}", "$.batches[0].batchHeader")]
    [InlineData("{\"batches\":[{\"batchHeader\":{},\"entryDetails\":[{\"amount\":99999999999}]}]}", "$.batches[0].entryDetails[0]")]
    [InlineData("{\"batches\":[{\"batchHeader\":{},\"entryDetails\":[{\"amount\":-1}]}]}", "$.batches[0].entryDetails[0]")]
    [InlineData("{\"batches\":[{\"batchHeader\":{\"companyName\":\"\\ud800\"}}]}", "$")]
    [InlineData("{\"batches\":[{\"batchHeader\":{\"companyName\":\"A\\nB\"}}]}", "$.batches[0].batchHeader")]
    public void What_does_not_fit_is_a_finding_with_its_path(string json, string path)
    {
        var file = NachaJson.Read(System.Text.Encoding.UTF8.GetBytes(json));

        Assert.False(file.IsValid);
        Assert.Contains(file.Findings, finding => finding.Record.StartsWith(path, StringComparison.Ordinal) && finding.IsError);
        file.Write();
    }

    private static string Kind(NachaField field) => field.Type switch
    {
        NachaFieldType.Numeric => $"integer {field.Length}",
        NachaFieldType.Digits => $"digits {field.Length}",
        NachaFieldType.Constant => "enum",
        NachaFieldType.Date or NachaFieldType.Time => $"^[0-9]{{{field.Length}}}$",
        _ => $"string {field.Length}",
    };

    private static string Kind(JsonElement member) =>
        member.TryGetProperty("enum", out _) ? "enum"
        : member.TryGetProperty("maximum", out var maximum) ? $"integer {maximum.GetRawText().Length}"
        : member.TryGetProperty("maxLength", out var length)
            ? $"{(member.TryGetProperty("pattern", out _) ? "digits" : "string")} {length}"
        : member.GetProperty("pattern").GetString()!;
}
