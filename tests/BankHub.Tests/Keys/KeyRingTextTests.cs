using BankHub.Core.Findings;
using BankHub.Keys;

namespace BankHub.Tests.Keys;

public sealed class KeyRingTextTests
{
    private const string One = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private const string Two = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

    [Fact]
    public void Reads_keys_the_current_one_and_the_hash_key_with_comments_between()
    {
        var findings = new FindingList();
        var ring = KeyRingText.Read($"# ours\nkey 7 {One} # old\r\n\nkey 8 {Two}\ncurrent 8\nhash {One}\n", findings);
        Assert.False(findings.HasAny);
        Assert.Equal(8u, ring!.Current.Id);
    }

    [Fact]
    public void Reads_a_ring_from_one_line_as_an_environment_variable_holds_it() =>
        Assert.NotNull(KeyRingText.Read($"key 1 {One};current 1;hash {Two}", new FindingList()));

    [Fact]
    public void A_comment_goes_to_the_end_of_its_line_whatever_stands_in_it()
    {
        var findings = new FindingList();
        var ring = KeyRingText.Read(
            $"# ours; hash none\nkey 1 {One} # new; key 2 {Two}; pkcs11:\ncurrent 1;hash {Two} # end; of it", findings);
        Assert.Empty(findings);
        Assert.Equal(1u, Assert.Single(ring!.Ids));
    }

    [Theory]
    [InlineData("", "current", "key-ring-current")]
    [InlineData($"key 1 {One};current 2;hash {Two}", "current", "key-ring-current")]
    [InlineData($"key 1 {One};current 1;current 1;hash {Two}", "current", "key-ring-current")]
    [InlineData($"key 1 {One};current 1", "hash", "key-ring-hash")]
    [InlineData($"key 1 {One};current 1;hash {Two};hash {One}", "hash", "key-ring-hash")]
    [InlineData($"key 1 {One};key 1 {Two};current 1;hash {Two}", "line 2", "key-ring-id")]
    [InlineData($"key 0 {One};current 1;hash {Two}", "line 1", "key-ring-id")]
    [InlineData($"key x {One};current 1;hash {Two}", "line 1", "key-ring-id")]
    [InlineData($"key 1 AQEB;current 1;hash {Two}", "line 1", "key-ring-key")]
    [InlineData($"key 1 {One}AAAA;current 1;hash {Two}", "line 1", "key-ring-key")]
    [InlineData($"key 1 {One} extra;current 1;hash {Two}", "line 1", "key-ring-statement")]
    public void Names_the_line_and_the_rule_that_is_broken(string text, string path, string rule)
    {
        var findings = new FindingList();
        Assert.Null(KeyRingText.Read(text, findings));
        Assert.Contains(findings, f => f.Path == path && f.Rule == rule);
    }

    [Theory]
    [InlineData("key 1 hunter2secret")]
    [InlineData("hunter2secret")]
    [InlineData("key hunter2secret AQEB")]
    public void Never_repeats_what_it_read(string text)
    {
        var findings = new FindingList();
        KeyRingText.Read(text, findings);
        var shown = new KeyRingException("file:ring", findings).ToString();
        Assert.DoesNotContain("hunter2", shown, StringComparison.Ordinal);
    }
}
