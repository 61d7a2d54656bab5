using System.Text;
using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Reading;
using BankHub.Core.Findings;
using BankHub.Keys.Named;

namespace BankHub.Tests.House;

/// <summary>The page of the channels' options says what their code does.</summary>
public sealed class ChannelPageTests
{
    public static TheoryData<int> Examples => [.. Enumerable.Range(0, ChannelPage.Examples.Count)];

    [Fact]
    public void Every_option_that_a_channel_reads_has_a_row() =>
        Verdict.None(ChannelOptions.All.Select(option => option.Name).Except(ChannelPage.Rows.Select(row => row.Name)));

    [Fact]
    public void Every_row_is_about_an_option_that_a_channel_reads() =>
        Verdict.None(ChannelPage.Rows.Select(row => row.Name).Except(ChannelOptions.All.Select(option => option.Name)));

    [Fact]
    public void A_row_has_the_bounds_the_words_and_the_default_of_the_code() =>
        Verdict.None(ChannelOptions.All
            .Where(option => !ChannelPage.Rows.Any(row => row.Name == option.Name && option.Facts.All(row.Row.Contains)))
            .Select(option => $"{option.Name}: {string.Join(", ", option.Facts)}"));

    [Fact]
    public void No_call_reads_an_option_that_these_tests_cannot_see()
    {
        Verdict.None(ChannelOptions.Unclear);
        string[] seldom = ["callbackSecret", "signSecret", "fileSuffix", "mustCover", "temporaryFolder", "verifyAlgorithm", "decryptKey"];
        Assert.Empty(seldom.Except(ChannelOptions.All.Select(option => option.Name)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_channel_finds_nothing_wrong_with_an_example(int number)
    {
        var findings = new FindingList();
        var file = $$"""{"id":"example","adapter":"bank","endpoints":{{ChannelPage.Examples[number]}}}""";
        var connection = ConnectionReader.Read(Encoding.UTF8.GetBytes(file), findings);
        Assert.Empty(findings);
        Assert.Empty(ConnectedChannels.Check(new ChannelSource(connection!, Bank(connection!)), lookUp: null, NamedKeys.None));
    }

    /// <summary>A bank that permits what the connection chose, and nothing else.</summary>
    private static AdapterManifest Bank(Connection connection) => new()
    {
        Id = "bank",
        Name = "Bank",
        Contract = AdapterManifest.CurrentContract,
        TimeZone = "UTC",
        Calendar = "none",
        Products = [],
        Endpoints = [.. connection.Endpoints.Select(target => Door(target.Key, target.Value))],
        Settings = new Dictionary<string, SettingRule>(),
        Acknowledgements = [],
    };

    private static Endpoint Door(string id, EndpointTarget target) => new()
    {
        Id = id,
        Channels = [target.Address.Split(':')[0] switch { "sftp" => "sftp", "ftps" => "ftps", "file" => "folder", _ => "http" }],
        Role = id switch { "files-out" => "pickUp", "callbacks" => "callback", _ => "send" },
        Path = "/folder",
        Pattern = "*.xml",
        Parallel = 1,
        Timeout = TimeSpan.FromSeconds(1),
        Auth = target.Auth is { } auth ? [auth] : [],
        Protections = target.Protection is { } protection ? [protection] : [],
        Answers = [],
    };
}
