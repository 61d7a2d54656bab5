using System.Globalization;

namespace BankHub.Formats.Bai2.Writing;

/// <summary>What the account, the group and the file that are being written come to so far.</summary>
internal sealed class OpenTotals
{
    private Int128 _account, _group, _file;
    private long _accountRecords, _groupRecords, _fileRecords;
    private int _accounts, _groups;

    public bool HasGroup { get; private set; }

    public bool HasAccount { get; private set; }

    public void BeginGroup() => (HasGroup, _group, _groupRecords, _accounts) = (true, 0, 0, 0);

    public void BeginAccount()
    {
        if (!HasGroup)
        {
            throw new InvalidOperationException("An account belongs to a group.");
        }

        (HasAccount, _account, _accountRecords) = (true, 0, 0);
    }

    public void Add(long? amount)
    {
        if (!HasAccount)
        {
            throw new InvalidOperationException("A transaction belongs to an account.");
        }

        _account += amount ?? 0;
    }

    /// <summary>Physical records that were written.</summary>
    public void Count(int records)
    {
        _accountRecords += HasAccount ? records : 0;
        _groupRecords += HasGroup ? records : 0;
        _fileRecords += records;
    }

    /// <summary>The control total and the number of records with the trailer itself, which fits into one.</summary>
    public (string Total, string Records) EndAccount()
    {
        (_group, _accounts, HasAccount) = (_group + _account, _accounts + 1, false);
        return (Text(_account), Text(_accountRecords + 1));
    }

    public (string Total, string Accounts, string Records) EndGroup()
    {
        if (_accounts == 0)
        {
            throw new InvalidOperationException("A group has at least one account.");
        }

        (_file, _groups, HasGroup) = (_file + _group, _groups + 1, false);
        return (Text(_group), Text(_accounts), Text(_groupRecords + 1));
    }

    public (string Total, string Groups, string Records) EndFile() => _groups > 0
        ? (Text(_file), Text(_groups), Text(_fileRecords + 1))
        : throw new InvalidOperationException("A file has at least one group.");

    private static string Text(Int128 number) => number.ToString(CultureInfo.InvariantCulture);
}
