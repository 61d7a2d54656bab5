using BankHub.Cli.Testing;

namespace BankHub.Tests.Cli;

public sealed class TestTallyTests : IDisposable
{
    private const string Mixed = """
        <?xml version="1.0" encoding="utf-8"?>
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Results>
            <UnitTestResult testName="A.One" outcome="Passed" />
            <UnitTestResult testName="A.Two" outcome="Passed" />
            <UnitTestResult testName="A.Three" outcome="Failed">
              <Output><ErrorInfo><Message>was 2
        and not 3</Message></ErrorInfo></Output>
            </UnitTestResult>
            <UnitTestResult testName="A.Four" outcome="NotExecuted"><Output><StdOut>no sshd here</StdOut></Output></UnitTestResult>
          </Results>
        </TestRun>
        """;

    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Counts_every_outcome_says_why_for_all_but_the_passed_and_ends_with_one_plain_line()
    {
        File.WriteAllText(file, Mixed);
        var tally = TestTally.Read(file);
        Assert.Equal(["failed: A.Three: was 2", "skipped: A.Four: no sshd here", "1 skipped", "2 passed, 1 failed"], tally.Lines);
    }

    [Fact]
    public void Leaves_out_skips_where_there_are_none() => Assert.Equal(["0 passed, 0 failed"], TestTally.None.Lines);

    [Fact]
    public void Counts_a_run_that_did_not_end_as_a_failure()
    {
        var tally = TestTally.Read("no such file") + TestTally.Broken("the host crashed");
        Assert.Equal(["the host crashed", "0 passed, 1 failed"], tally.Lines);
    }
}
