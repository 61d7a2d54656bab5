using System.Text;
using BankHub.Formats.Json;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Formats.Json;

public sealed class JsonMessageTests
{
    public static TheoryData<string, string> Documents_refused_whole => new()
    {
        { "", "json" },
        { "{", "json" },
        { "{} {}", "json" },
        { "[]", "json-object" },
        { "17", "json-object" },
        { "{\"a\":1,\"a\":2}", "json" },
        { "{\"a\":{\"b\":1,\"b\":2}}", "json" },
        { "{\"\\ud800\":1}", "json" },
        { "{\"a\":[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]}", "json" },
        { "{\"a\":\"" + new string('x', 200) + "\"}", "json-size" },
        { "<html></html>", "json" },
    };

    [Theory]
    [MemberData(nameof(Documents_refused_whole))]
    public void Refuses_whole_what_is_no_object_within_the_limits(string text, string rule)
    {
        var message = JsonMessage.Read(Encoding.UTF8.GetBytes(text), new JsonLimits(MaxBytes: 100));

        Assert.Null(message.Root);
        Assert.Equal(rule, Assert.Single(message.Problems).Rule);
    }

    public static TheoryData<string, Func<JsonPart, object?>, string> Members_wrong => new()
    {
        { "{}", part => part.Text("a"), "$.a: json-missing" },
        { "{\"a\":null}", part => part.Text("a"), "$.a: json-missing" },
        { "{\"a\":1}", part => part.Text("a"), "$.a: json-type" },
        { "{\"a\":\"\\ud800\"}", part => part.Text("a"), "$.a: json-text" },
        { "{\"a\":\"x\\u0000\"}", part => part.MaybeText("a"), "$.a: json-text" },
        { "{\"a\":\"x\\r\\n\"}", part => part.MaybeText("a"), "$.a: json-text" },
        { "{\"a\":\"abcdef\"}", part => part.Text("a"), "$.a: json-size" },
        { "{\"a\":\"true\"}", part => part.Flag("a"), "$.a: json-type" },
        { "{\"a\":\"1/2\"}", part => part.Date("a"), "$.a: date" },
        { "{\"a\":{}}", part => part.Items("a").FirstOrDefault(), "$.a: json-type" },
        { "{\"a\":[1]}", part => part.Items("a").FirstOrDefault(), "$.a[0]: json-type" },
        { "{\"a\":[{},{},{},{}]}", part => part.Items("a").FirstOrDefault(), "$.a: json-size" },
        { "{\"a\":[{},{\"b\":2}]}", part => part.Items("a").Skip(1).Single().Text("b"), "$.a[1].b: json-type" },
    };

    [Theory]
    [MemberData(nameof(Members_wrong))]
    public void Reports_a_wrong_member_with_its_path(string text, Func<JsonPart, object?> ask, string problem)
    {
        var message = JsonMessage.Read(Encoding.UTF8.GetBytes(text), new JsonLimits(MaxItems: 3, MaxText: 5));

        Assert.Null(ask(message.Root!));

        Assert.Equal([problem], message.Problems.Select(p => $"{p.Path}: {p.Rule}"));
    }

    [Fact]
    public void Reads_what_is_there_and_ignores_what_is_new()
    {
        var message = JsonMessage.Read(
            """{"a":"1","new":{"x":[1]},"f":true,"d":"2028-02-29","l":[{"b":"2"},{"b":"3"}],"e":[]}"""u8.ToArray());
        var root = message.Root!;

        Assert.Equal(("1", true, new DateOnly(2028, 2, 29)), (root.Text("a"), root.Flag("f"), root.Date("d")));
        Assert.Equal(["2", "3"], root.Items("l").Select(item => item.Text("b")));
        Assert.Null(root.MaybeText("nothing"));
        Assert.True(root.IsEmptyList("e"));
        Assert.False(root.IsEmptyList("l") || root.IsEmptyList("a") || root.IsEmptyList("nothing"));
        Assert.Empty(message.Problems);
    }

    [Fact]
    public void Noise_never_throws() => Prop.ForAll(Gen.Choose(0, 255).Select(n => (byte)n).ArrayOf().ToArbitrary(), noise =>
    {
        var message = JsonMessage.Read(noise);
        return message.Root is null == message.Problems.Count > 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_written_reads_back_to_the_same_text_whatever_it_holds() => Prop.ForAll<string>(text =>
    {
        var clean = new string([.. (text ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        var bytes = JsonText.Object(json => json.WriteString("a", clean + "\"\\<é😀"));
        return bytes.ToArray().All(b => b is >= 0x20 and < 0x7f) && JsonMessage.Read(bytes).Root!.Text("a") == clean + "\"\\<é😀";
    }).QuickCheckThrowOnFailure();
}
