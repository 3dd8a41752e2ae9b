using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Plans.Domain;

/// <content>What happens to a nominal after adoption.</content>
internal sealed partial class Nominal
{
    private const int MostWords = 4000;

    /// <summary>Gives it to another owner, who has to accept.</summary>
    public void Give(TrainedOwner owner, By by)
    {
        if (State is NominalState.Archived)
            throw new RuleBrokenException([new("archived", "Bring it back first: nobody owns an archived nominal")]);
        if (owner.Who.Id == OwnerId)
            throw new RuleBrokenException([new("same-owner", "Choose somebody else: it is theirs already", "ownerId")]);
        GiveTo(owner, by);
    }

    /// <summary>The owner takes it.</summary>
    public void Accept(DateOnly today, By by)
    {
        MustBeOffered(by);
        AcceptedAt = by.Now;
        if (State is NominalState.Offered or NominalState.Reactivated)
            MoveTo(NominalState.Active, today);
        Note(NominalStepKind.Accepted, by);
    }

    /// <summary>The owner does not take it: it waits for another.</summary>
    public void Decline(By by)
    {
        MustBeOffered(by);
        Note(NominalStepKind.Declined, by, Owner);
        (OwnerId, Owner) = (null, null);
    }

    /// <summary>Proposes to watch only, or to archive; a reviewer decides.</summary>
    public void ProposeLess(NominalState to, NominalOutcome outcome, string evidence, By by)
    {
        List<Problem> problems = [];
        if (to is not (NominalState.Monitoring or NominalState.Archived) || to == State || State == NominalState.Archived)
            problems.Add(new("to-wrong", $"Choose what is less than {Words.Kebab(State.ToString())}: monitoring or archived", "to"));
        if (evidence.Trim().Length is < 20 or > MostWords)
            problems.Add(new("evidence-missing", $"Enter the evidence for it, in 20 to {MostWords:N0} characters: what was looked at, by whom, with what result", "evidence"));
        if (outcome == NominalOutcome.Imprisoned && to != NominalState.Archived)
            problems.Add(new("outcome-wrong", "Choose archived for somebody in prison: the release is watched for", "to"));
        if (ProposedState is not null)
            problems.Add(new("proposed-already", "Have the move that is proposed decided about first"));
        RuleBrokenException.ThrowIfAny(problems);
        (ProposedState, ProposedOutcome, ProposedById, ProposedEvidence) = (to, outcome, by.ActorId, evidence.Trim());
        Note(NominalStepKind.LessProposed, by, Words.Kebab(to.ToString()), evidence.Trim());
    }

    /// <summary>Decides about a proposed move; never the one who proposed it.</summary>
    public void Review(bool agree, DateOnly today, By by)
    {
        if (ProposedState is not { } to || ProposedOutcome is not { } outcome)
            throw new RuleBrokenException([new("nothing-proposed", "Look at the nominal again: no move is proposed")]);
        if (ProposedById == by.ActorId)
            throw new RuleBrokenException([new("own-proposal", "Ask somebody else to review it: whoever proposed it does not decide about it")]);
        (ProposedState, ProposedOutcome, ProposedById, ProposedEvidence) = (null, null, null, null);
        if (agree)
        {
            MoveTo(to, today);
            Outcome = outcome;
            if (to == NominalState.Archived)
                (OwnerId, Owner, AcceptedAt) = (null, null, null);
            ReviewOn = today.AddMonths(6);
        }
        Note(agree ? NominalStepKind.Agreed : NominalStepKind.Disagreed, by, agree ? Words.Kebab(outcome.ToString()) : Words.Kebab(to.ToString()));
    }

    /// <summary>Manages somebody again who was watched or archived.</summary>
    /// <param name="because">new-report, release or decision.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="by">Who, and why.</param>
    public void Reactivate(string because, DateOnly today, By by)
    {
        if (State is not (NominalState.Monitoring or NominalState.Archived))
            throw new RuleBrokenException([new("managed-already", "Look at the nominal again: it is managed already")]);
        MoveTo(NominalState.Reactivated, today);
        (Outcome, AcceptedAt, ProposedState, ProposedOutcome, ProposedById, ProposedEvidence) = (null, null, null, null, null, null);
        Note(NominalStepKind.Reactivated, by, because);
    }

    /// <summary>The count says another tier than before.</summary>
    public void CountedAs(int tier, By by)
    {
        if (tier == Tier)
            return;
        Tier = tier;
        Note(NominalStepKind.TierChanged, by);
    }

    /// <summary>Puts it higher or lower in the ranking than its points say, for a time.</summary>
    public void Rank(int adjustment, DateOnly until, DateOnly today, By by)
    {
        List<Problem> problems = [];
        if (adjustment is < -1000 or > 1000)
            problems.Add(new("adjustment-wrong", "Enter points from -1,000 to 1,000; 0 takes the adjustment away", "adjustment"));
        if (until < today || until > today.AddMonths(6))
            problems.Add(new("until-wrong", "Enter a last day from today to six months ahead", "until"));
        RuleBrokenException.ThrowIfAny(problems);
        (RankAdjustment, RankReason, RankUntil) = (adjustment, adjustment == 0 ? null : by.Reason, adjustment == 0 ? null : until);
        Note(NominalStepKind.Ranked, by, adjustment.ToString("+0;-0;0", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Somebody looked at it as was due.</summary>
    public void Looked(DateOnly next, DateOnly today, By by)
    {
        if (next <= today || next > today.AddYears(1))
            throw new RuleBrokenException([new("next-wrong", "Enter the day of the next review, from tomorrow to a year ahead", "next")]);
        ReviewOn = next;
        Note(NominalStepKind.Reviewed, by);
    }

    /// <summary>The owner cannot own it any more.</summary>
    public void LoseOwner(By by)
    {
        Note(NominalStepKind.OwnerGone, by, Owner);
        (OwnerId, Owner, AcceptedAt) = (null, null, null);
    }

    /// <summary>A breach of an order is suspected.</summary>
    public void Breached() => BreachesSince++;

    /// <summary>Points of the ranking, each with its name, in the order in which they are explained.</summary>
    public IReadOnlyList<(string What, int Points)> Points(RankPoints points, TierAnswer now, DateOnly today, int recentMonths)
    {
        List<(string, int)> parts =
        [
            ($"Named in {now.Namings} reports that count", now.Namings * points.Naming),
            ($"{now.Rapes} of them rape", now.Rapes * points.Rape),
        ];
        if (now.LastReportedOn is { } last)
        {
            var months = Math.Max(0, (today.Year - last.Year) * 12 + today.Month - last.Month - (today.Day < last.Day ? 1 : 0));
            parts.Add(($"Last report {months} full {(months == 1 ? "month" : "months")} ago, of {recentMonths} that make it recent", Math.Max(0, recentMonths - months) * points.Month));
        }
        if (BreachesSince > 0)
            parts.Add(($"{BreachesSince} suspected {(BreachesSince == 1 ? "breach" : "breaches")} of orders since adoption", BreachesSince * points.Breach));
        if (RankAdjustment != 0 && RankUntil >= today)
            parts.Add(($"Adjusted by a person until {RankUntil:d MMMM yyyy}", RankAdjustment));
        return parts;
    }

    private void MustBeOffered(By by)
    {
        if (OwnerId != by.ActorId)
            throw new RuleBrokenException([new("not-yours", "Leave this to the owner it was offered to")]);
        if (AcceptedAt is not null)
            throw new RuleBrokenException([new("accepted-already", "Look at the nominal again: you accepted it already")]);
    }
}
