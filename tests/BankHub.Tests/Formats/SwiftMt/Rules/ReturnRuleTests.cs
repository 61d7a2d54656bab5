namespace BankHub.Tests.Formats.SwiftMt.Rules;

/// <summary>What fields 72 and 79 say where they reject or return: the lines of the guidelines, and one change that breaks them.</summary>
public sealed class ReturnRuleTests
{
    [Theory]
    [InlineData("/RETN/99\n/AC04/\n/MREF/REF1", "")]
    [InlineData("/REJT/32A\n/AM05/TWICE\n/MREF/REF1\n/TREF/E2E\n/CHGS/EUR20,\n/TEXT/SORRY", "")]
    [InlineData("/REJT/59/B1\n/BE04/\n/MREF/REF1\n/TEXT/SORRY\n//FOR THAT", "")]
    [InlineData("/ACC/RETURN\n/NARR/ANY", "")]
    [InlineData("/RETN/99", "7x-return")]
    [InlineData("/RETN/\n/AC04/\n/MREF/REF1", "7x-return")]
    [InlineData("/RETN/99 AND MORE\n/AC04/\n/MREF/REF1", "7x-return")]
    [InlineData("/RETN/99\n/MREF/REF1\n/AC04/", "7x-return")]
    [InlineData("/RETN/99\n/CUST/\n/MREF/REF1", "7x-return")]
    [InlineData("/RETN/99\n/AC04/\n/MREF/", "7x-return")]
    [InlineData("/RETN/99\n/AC04/\n/MREF/REF45678901234567", "7x-return")]
    [InlineData("/RETN/99\n/AC04/\n/MREF/REF1\nSORRY", "7x-return")]
    [InlineData("/RETN/99\n/AC04/\n/MREF/REF1\n/CHGS/", "7x-return")]
    public void What_rejects_or_returns_keeps_the_lines_of_the_guidelines(string words, string rule)
    {
        string[] expected = rule.Length == 0 ? [] : [rule];
        Assert.Equal(expected, Samples.Broken(Samples.Message("202", $":20:R\n:21:X\n:32A:230704EUR1,\n:58A:CHASUS33\n:72:{words}")));
        Assert.Equal(expected, Samples.Broken(Samples.Message("199", $":20:R\n:21:X\n:79:{words}")));
    }
}
