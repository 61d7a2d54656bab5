using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Json;
using BankHub.Formats.Nacha.Reading;
using Xunit;

namespace BankHub.Tests.Formats.Nacha.Hostile;

/// <summary>Files as objects of any shape: nothing throws, and what is taken for sound is sound as records too.</summary>
public sealed class ObjectNoiseTests
{
    private static readonly string[] Values =
    [
        "null", "true", "-1", "0", "7", "1.5", "1e400", "99999999999999999999", "\"\"", "\" \"", "\"0\"", "\"é\"", "\"\\u0000\"",
        "\"123456789012345678901234567890\"", "\"2026-11-21T09:30:00Z\"", "[]", "{}", "[[]]", "[null]", "[{}]", "{\"batchHeader\":{}}",
    ];

    public static TheoryData<string> Names { get; } = [.. Golden.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_object_with_other_values_is_refused_or_becomes_sound_records(string name)
    {
        var written = new ArrayBufferWriter<byte>();
        NachaJson.Write(NachaFile.Read(Golden.Read(name)), written);
        var (random, sound) = (new Random(99), 0);
        for (var round = 0; round < 150; round++)
        {
            var root = JsonNode.Parse(written.WrittenSpan)!;
            for (var hits = random.Next(1, 4); hits > 0; hits--)
            {
                Change(root, random);
            }

            var file = NachaJson.Read(Encoding.UTF8.GetBytes(root.ToJsonString()));
            var again = NachaFormat.Check(file.Write());
            sound += file.IsValid ? 1 : 0;
            Assert.True(!file.IsValid || again.IsValid, root.ToJsonString());
            Assert.True(!file.IsValid || again.Summary.CountedCredits == NachaSummary.Of(file).CountedCredits, root.ToJsonString());
        }

        Assert.InRange(sound, 1, 149);
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{\"batches\":", 100_000)]
    [InlineData("{\"batches\":[{\"batchHeader\":", 50_000)]
    public void Depth_is_one_finding(string part, int times)
    {
        var file = NachaJson.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, times))));

        Assert.Equal("json-syntax", Assert.Single(file.Findings).Rule.Name);
    }

    [Fact]
    public void More_records_than_allowed_are_refused_before_they_fill_the_memory()
    {
        var entries = string.Join(',', Enumerable.Repeat("{}", 9));
        var json = $$$"""{"fileHeader":{},"batches":[{"batchHeader":{},"entryDetails":[{{{entries}}}]}]}""";
        var file = NachaJson.Read(Encoding.UTF8.GetBytes(json), new NachaReadOptions { MaxRecords = 8 });

        Assert.Equal("too-large", Assert.Single(file.Findings).Rule.Name);
        Assert.Empty(file.Batches);
    }

    /// <summary>Puts another value in some member, takes it away, or doubles it under another name.</summary>
    private static void Change(JsonNode root, Random random)
    {
        var node = root;
        while (true)
        {
            switch (node)
            {
                case JsonObject { Count: > 0 } members:
                    var (key, value) = members.ElementAt(random.Next(members.Count));
                    if (value is JsonValue or null || random.Next(6) == 0)
                    {
                        Put(members, key, random);
                        return;
                    }

                    node = value;
                    break;
                case JsonArray { Count: > 0 } list:
                    var at = random.Next(list.Count);
                    if (list[at] is null || random.Next(6) == 0)
                    {
                        list[at] = JsonNode.Parse(Values[random.Next(Values.Length)]);
                        return;
                    }

                    node = list[at];
                    break;
                default:
                    return;
            }
        }
    }

    private static void Put(JsonObject members, string key, Random random)
    {
        switch (random.Next(8))
        {
            case 0:
                members.Remove(key);
                break;
            case 1:
                members[key.ToUpperInvariant()] = members[key]?.DeepClone();
                break;
            default:
                members[key] = JsonNode.Parse(Values[random.Next(Values.Length)]);
                break;
        }
    }
}
