using Poet.OrderTypes.Sdk.Handover;
using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Transfers.Domain;

/// <summary>From the first pack to the second signature, or to the reason why not.</summary>
internal sealed partial class Transfer
{
    /// <summary>The sender puts the pack together anew; where it says the same, nothing changes. A changed pack has no signature.</summary>
    /// <returns>True where the pack changed.</returns>
    public bool Repack(PackContent content, string what, string force, By by, string? note = null)
    {
        MustBeSender(force);
        MustBe("changed", TransferState.Drafted, TransferState.Offered, TransferState.Queried, TransferState.Answered, TransferState.Accepted);
        if (content.EffectiveAt != EffectiveAt)
            RuleBrokenException.ThrowIfAny(TimeProblems(content.EffectiveAt, by));
        var json = content.ToJson();
        var hash = PackContent.HashOf(Id, json);
        if (packs.Count > 0 && Pack.Hash == hash)
            return false;
        EffectiveAt = content.EffectiveAt;
        packs.Add(new() { TransferId = Id, Number = packs.Count + 1, Json = json, Hash = hash, At = by.Now, ById = by.ActorId, By = by.ActorName });
        if (packs.Count > 1)
            Note(what, force, by, note);
        return true;
    }

    /// <summary>The sender offers it as the records stand now: complete, or with a reason for each gap.</summary>
    /// <param name="now">The pack as it would be put together now.</param>
    public void Offer(PackContent now, IHandoverFormat format, string force, By by)
    {
        MustBeSender(force);
        MustBe("offered", TransferState.Drafted);
        RuleBrokenException.ThrowIfAny([.. TimeProblems(EffectiveAt, by), .. Missing(now, format)]);
        Repack(now, "repacked", force, by);
        (State, OfferedAt) = (TransferState.Offered, by.Now);
        AnswerWithin(format.Info.AnswerWithinWorkingDays, by);
        Note("offered", force, by);
    }

    /// <summary>The receiver asks about a section.</summary>
    public Guid Ask(IHandoverFormat format, string section, string words, bool nothingProtected, string force, By by)
    {
        MustBeReceiver(force);
        MustBe("queried", TransferState.Offered, TransferState.Queried, TransferState.Answered, TransferState.Accepted);
        RuleBrokenException.ThrowIfAny([.. Known(format, section), .. Text(words, "what is missing or unclear", "words")]);
        var query = new Query { Id = Guid.CreateVersion7(by.Now), TransferId = Id, Section = section, Words = words.Trim(), MayHoldProtectedDetails = !nothingProtected, AskedAt = by.Now, AskedById = by.ActorId, AskedBy = by.ActorName };
        queries.Add(query);
        State = TransferState.Queried;
        AnswerWithin(format.Info.AnswerWithinWorkingDays, by);
        Note("queried", force, by, section);
        return query.Id;
    }

    /// <summary>The sender answers; with the last answer it is the receiver's turn again.</summary>
    public void Answer(IHandoverFormat format, Guid query, string words, bool nothingProtected, string force, By by)
    {
        MustBeSender(force);
        MustBe("answered", TransferState.Queried);
        var asked = queries.FirstOrDefault(q => q.Id == query) ?? throw new NotFoundException("query");
        RuleBrokenException.ThrowIfAny([.. Text(words, "the answer", "words"), .. asked.Answer is null ? [] : new Problem[] { new("answered-already", "Reload the page: this query has been answered") }]);
        (asked.Answer, asked.AnswerMayHoldProtectedDetails, asked.AnsweredAt, asked.AnsweredBy) = (words.Trim(), !nothingProtected, by.Now, by.ActorName);
        if (queries.All(q => q.Answer is not null))
        {
            State = TransferState.Answered;
            AnswerWithin(format.Info.AnswerWithinWorkingDays, by);
        }
        Note("answered", force, by, asked.Section);
    }

    /// <summary>The receiver takes the orders on in principle, with an owner of its own. Nothing moves before both have signed.</summary>
    public void Accept(Side owner, string force, By by)
    {
        MustBeReceiver(force);
        MustBe("accepted", TransferState.Offered, TransferState.Answered);
        RuleBrokenException.ThrowIfAny(TimeProblems(EffectiveAt, by));
        Own(force, owner);
        (State, AnswerBy) = (TransferState.Accepted, null);
        Note("accepted", force, by, owner.Name);
    }

    /// <summary>The receiver does not take them on. Lack of people is no reason there is: a query is for what is missing.</summary>
    public void Decline(DeclineReason why, string force, By by)
    {
        MustBeReceiver(force);
        MustBe("declined", TransferState.Offered, TransferState.Queried, TransferState.Answered, TransferState.Accepted);
        (State, AnswerBy) = (TransferState.Declined, null);
        Note("declined", force, by, Words.Kebab(why.ToString()));
    }

    /// <summary>The sender takes it back, before both have signed. Afterwards only a transfer back undoes it.</summary>
    public void Withdraw(string force, By by)
    {
        MustBeSender(force);
        MustBe("withdrawn", TransferState.Drafted, TransferState.Offered, TransferState.Queried, TransferState.Answered, TransferState.Accepted);
        (State, AnswerBy) = (TransferState.Withdrawn, null);
        Note("withdrawn", force, by);
    }

    /// <summary>Somebody of a force stands for the exact pack that the hash names. True where both forces have now, and responsibility moves at the agreed second.</summary>
    /// <param name="now">The pack as the sender's records would make it now.</param>
    public bool Sign(string hash, PackContent now, string force, By by)
    {
        MustBe("signed", TransferState.Accepted);
        RuleBrokenException.ThrowIfAny([.. SigningProblems(hash, force, by), .. TimeProblems(EffectiveAt, by), .. Fresh(now, force)]);
        signatures.Add(new() { TransferId = Id, Sequence = signatures.Count, PackNumber = Pack.Number, Hash = Pack.Hash, Force = force, At = by.Now, ById = by.ActorId, By = by.ActorName });
        Note("signed", force, by, Pack.Hash);
        if (ValidSignatures.Select(s => s.Force).Distinct().Count() < 2)
            return false;
        State = TransferState.Signed;
        Note("both-signed", force, by);
        return true;
    }

    private IEnumerable<Problem> SigningProblems(string hash, string force, By by)
    {
        if (hash.Trim() != Pack.Hash)
            yield return new("other-pack", "Read the pack again: it has changed since you saw it, and its hash is another", "hash");
        if (ValidSignatures.Any(s => s.Force == force))
            yield return new("signed-already", $"Wait for the other force: {Forces.Called(force)} has signed this pack");
        if (force == FromForce && by.ActorId == DraftedById)
            yield return new("second-person", "Ask a colleague: who drafted the transfer does not sign it");
    }

    // sections without anything in them and without a reason
    private static IEnumerable<Problem> Missing(PackContent pack, IHandoverFormat format) => pack.Completeness(format).Where(s => s.Standing == SectionStanding.Missing)
        .Select(s => new Problem("section-missing", $"Fill section {s.Section.Number}, {s.Section.Heading}, or say why it is missing", s.Section.Code));

    // the sender's people saw the records when the pack was put together; what was recorded since must not be lost on the way
    private IEnumerable<Problem> Fresh(PackContent now, string force) => PackContent.HashOf(Id, now.ToJson()) == Pack.Hash ? [] :
        [new("pack-stale", (force == FromForce ? "Put the pack together again" : $"Ask {Forces.Called(FromForce)} to put the pack together again") + ": the records that it tells of have changed since")];

    private static IEnumerable<Problem> Known(IHandoverFormat format, string section) =>
        format.Sections.Any(s => s.Code == section) ? [] : [new("section-unknown", "Choose a section of the pack", "section")];

    private static IEnumerable<Problem> Text(string? text, string what, string field) =>
        string.IsNullOrWhiteSpace(text) ? [new($"{field}-missing", $"Enter {what}", field)]
        : text.Trim().Length > 4000 ? [new($"{field}-too-long", $"Enter {what} in at most 4,000 characters", field)] : [];
}
