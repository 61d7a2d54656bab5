using BankHub.Core.Findings;

namespace BankHub.Mapping.Delimited.Statements;

/// <summary>Holds balances against the entries between them, oldest first: each is the one before and what was booked since.</summary>
internal sealed class BalanceChain
{
    private readonly List<Finding> _findings = [];
    private decimal? _running;
    private decimal _booked;
    private bool _isWhole = true;
    private int _gaps;

    public BalanceChain(decimal? opening, int gaps) => (_running, Opening, _gaps) = (opening, opening, gaps);

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>What was there before the first entry; null where neither a line nor a balance tells it.</summary>
    public decimal? Opening { get; private set; }

    /// <summary>What was there after the last entry; null where it is not told.</summary>
    public decimal? Closing => _running;

    public void Add(StatementRow row)
    {
        Skip(row.Gaps);
        _booked += row.Change;
        _running += row.Change;
        if (row.Balance is not { } balance)
        {
            return;
        }

        if (_running is { } expected && expected != balance)
        {
            _findings.Add(new(row.Place, "balance-chain", "The balance is not the one before and what was booked since."));
        }

        Opening ??= _isWhole ? balance - _booked : null;
        _running = balance;
    }

    /// <summary>The balance that a line gives for the end.</summary>
    public void Close(decimal closing, string place, int gaps)
    {
        Skip(gaps);
        if (_running is { } expected && expected != closing)
        {
            _findings.Add(new(place, "closing-balance", "The closing balance is not the opening one and what was booked."));
        }

        Opening ??= _isWhole ? closing - _booked : null;
        _running = closing;
    }

    /// <summary>A row that could not be read may have been any booking, so that nothing is known behind it.</summary>
    private void Skip(int gaps)
    {
        if (gaps != _gaps)
        {
            (_running, _isWhole, _gaps) = (null, false, gaps);
        }
    }
}
