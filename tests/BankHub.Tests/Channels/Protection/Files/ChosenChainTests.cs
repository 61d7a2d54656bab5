using BankHub.Channels;
using BankHub.Channels.Protection.Files;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Keys.Named;

namespace BankHub.Tests.Channels.Protection.Files;

/// <summary>What a connection may choose as protection of its files, and what is wrong with the rest.</summary>
public sealed class ChosenChainTests
{
    [Theory]
    [InlineData("send", "xml-signature+gzip+hash-file", "xmlSign=key:us xmlKeyInfo=certificate hashAlgorithm=sha512 hashForm=bare", "")]
    [InlineData("pickUp", "xml-signature+hash-file", "xmlVerify=key:bank xmlSignatureAt=AppHdr/Sgntr hashName={name}.chk", "")]
    [InlineData("send", "gzip+cms", "cmsSign=key:us cmsDetached=true cmsPadding=pss cmsEncoding=pem", "")]
    [InlineData("send", "gzip+xml-signature", "xmlSign=key:us", "protection protection-step")]
    [InlineData("send", "hash-file+gzip", "", "protection protection-step")]
    [InlineData("send", "hash-file+hash-file", "", "protection protection-step")]
    [InlineData("send", "cms+gzip", "cmsSign=key:us cmsDetached=true", "protection protection-step")]
    [InlineData("send", "xml-signature", "", "options.xmlSign option-required")]
    [InlineData("pickUp", "xml-signature", "", "options.xmlVerify option-required")]
    [InlineData("send", "xml-signature", "xmlSign=key:us xmlSignatureAt=../x", "options.xmlSignatureAt option-place")]
    [InlineData("send", "xml-signature", "xmlSign=key:us xmlKeyInfo=chain", "options.xmlKeyInfo option-word")]
    [InlineData("send", "hash-file", "hashName={stem}.sha256", "options.hashName option-beside")]
    [InlineData("send", "hash-file", "hashName=../{name}", "options.hashName option-companion")]
    [InlineData("send", "hash-file", "hashAlgorithm=md5", "options.hashAlgorithm option-word")]
    [InlineData("pickUp", "hash-file", "hashForm=bare", "options.hashForm option-known")]
    [InlineData("send", "cms+hash-file", "cmsSign=key:us cmsDetached=true", "")]
    [InlineData("send", "cms+hash-file", "cmsSign=key:us cmsDetached=true hashName={name}.p7s", "protection option-beside-twice")]
    [InlineData("send", "hash-file", "hashName={name}.x release={name}.x rename=false", "protection option-beside-twice")]
    [InlineData("send", "cms", "cmsSign=key:us cmsEncrypt=key:bank cmsDetached=true", "options.cmsDetached option-detached")]
    [InlineData("pickUp", "cms", "cmsDecrypt=key:us cmsUnsigned=true cmsDetached=true", "options.cmsVerify option-check-needed")]
    public void A_chain_is_taken_or_told_what_is_wrong(string role, string chain, string options, string finding)
    {
        var findings = new FindingList();
        var target = new EndpointTarget("file:///in", options.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(option => option.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]))
        {
            Protection = chain,
        };
        var endpoint = new Endpoint
        {
            Id = "door", Channels = ["folder"], Role = role, Path = "/in", Parallel = 1, Timeout = TimeSpan.FromSeconds(1), Answers = [],
        };
        var reader = new OptionReader(target, "$", findings, null);
        using var chains = new FileChains(NamedKeys.None);
        chains.Read(endpoint, reader);
        reader.RefuseOthers();
        if (finding.Length == 0)
            Assert.Empty(findings);
        else
            Assert.Contains(findings, f => $"{f.Path} {f.Rule}" == $"$.{finding}");
    }
}
