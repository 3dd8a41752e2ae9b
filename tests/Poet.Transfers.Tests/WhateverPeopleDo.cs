using FsCheck;
using FsCheck.Fluent;
using Poet.OrderTypes.Sdk.Handover;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Transfers.Domain;

namespace Poet.Transfers.Tests;

/// <summary>People of two forces do anything in any order: most of it is refused, and what is left always holds together.</summary>
public sealed class WhateverPeopleDo
{
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly OneSection Format = new();
    private static readonly Gen<(int What, bool BySender, int Word)[]> Acts =
        (from what in Gen.Choose(0, 8) from sender in Gen.Elements(true, false) from word in Gen.Choose(0, 2) select (what, sender, word)).ArrayOf(25);

    [Fact]
    public void a_transfer_is_signed_by_both_over_the_pack_as_it_stands_or_it_moves_nothing() =>
        Prop.ForAll(Acts.ToArbitrary(), acts =>
        {
            var transfer = Drafted();
            var (moved, hour) = (0, 0);
            foreach (var (what, sender, word) in acts.Prepend((1, true, 0)))
            {
                var (state, steps, by) = (transfer.State, transfer.Steps.Count, By(sender, ++hour));
                var force = sender ? "42" : "46";
                try
                {
                    switch (what)
                    {
                        case 0: transfer.Repack(Content(transfer, word), "repacked", force, by); break;
                        case 1: transfer.Offer(Content(transfer, word), Format, force, by); break;
                        case 2: transfer.Ask(Format, "safety", "Is there a dog?", true, force, by); break;
                        case 3: transfer.Answer(Format, transfer.Queries.FirstOrDefault(q => q.Answer is null)?.Id ?? Guid.Empty, "No", true, force, by); break;
                        case 4: transfer.Accept(new(by.ActorId, by.ActorName, null), force, by); break;
                        case 5 when word == 2: transfer.Decline(DeclineReason.Safety, force, by); break;
                        case 6 when word == 2: transfer.Withdraw(force, by); break;
                        default: moved += transfer.Sign(transfer.Pack.Hash, PackContent.FromJson(transfer.Pack.Json), force, by) ? 1 : 0; break;
                    }
                }
                catch (Exception refused) when (refused is RuleBrokenException or NotFoundException)
                {
                    (transfer.State, transfer.Steps.Count).Should().Be((state, steps), "what is refused changes nothing");
                }
                Holds(transfer, moved);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void the_moves_of_an_order_form_a_chain_and_nobody_follows_the_same_move_twice()
    {
        var order = Guid.CreateVersion7(Start);
        var first = Move.Next(order, null, Drafted("42", "46", 1));
        var second = Move.Next(order, first, Drafted("46", "01", 2));
        (first.Sequence, second.Sequence).Should().Be((1, 2));
        FluentActions.Invoking(() => Move.Next(order, second, Drafted("46", "42", 3))).Should().Throw<RuleBrokenException>("it is not theirs any more");
        FluentActions.Invoking(() => Move.Next(order, second, Drafted("01", "42", 2))).Should().Throw<RuleBrokenException>("it would not be later");
        Move.Next(order, second, Drafted("01", "42", 3)).Sequence.Should().Be(3);
    }

    private static void Holds(Transfer transfer, int moved)
    {
        moved.Should().Be(transfer.State == TransferState.Signed ? 1 : 0, "it moves once, and never without both");
        var signed = transfer.ValidSignatures.ToList();
        signed.Select(s => s.Hash).Should().AllBe(transfer.Pack.Hash);
        signed.Should().OnlyHaveUniqueItems(s => s.Force);
        if (transfer.State == TransferState.Signed)
            signed.Select(s => s.Force).Should().BeEquivalentTo("42", "46");
        (transfer.FromOwner.Length * transfer.ToOwner.Length).Should().BePositive("somebody is named on each side");
        (transfer.State == TransferState.Queried).Should().Be(transfer.State is not (TransferState.Declined or TransferState.Withdrawn) && transfer.Queries.Any(q => q.Answer is null));
        transfer.AnswerBy.HasValue.Should().Be(transfer.State is TransferState.Offered or TransferState.Queried or TransferState.Answered);
        transfer.Steps.Select(s => s.Sequence).Should().Equal(Enumerable.Range(0, transfer.Steps.Count));
    }

    private static Transfer Drafted(string from = "42", string to = "46", int day = 30)
    {
        var by = By(true, 0);
        var transfer = Transfer.Draft(new(from, to, Guid.CreateVersion7(Start), "Cedric Inventio", TransferReason.Moved, Start.AddDays(day), Format.Info.Id, [new(Guid.CreateVersion7(Start), "ABC", "TST")],
            new(Guid.CreateVersion7(Start), "Sender", null), new(Guid.CreateVersion7(Start), "Receiver", null)), by);
        transfer.Repack(Content(transfer, 0), "repacked", from, by);
        return transfer;
    }

    private static PackContent Content(Transfer t, int word) =>
        new(Format.Info.Id, Format.Info.Version, t.Reference, t.FromForce, t.ToForce, t.SubjectName, t.Why, t.EffectiveAt, [new("safety", [new("Dog", $"{word} dogs")])]);

    // the drafter is another, who does not sign
    private static By By(bool sender, int hour) => new(new Guid(hour == 0 ? 9 : sender ? 1 : 2, 0, 0, new byte[8]), sender ? "Sergeant of 42" : "Sergeant of 46", "for a test", Start.AddHours(hour));

    private sealed class OneSection : IHandoverFormat
    {
        public HandoverFormatInfo Info { get; } = new("one-section", "1.0", "One section", 5);

        public IReadOnlyList<HandoverSection> Sections { get; } = [new("safety", 1, "Safety", SectionNeed.Mandatory, "Dogs")];

        public HandoverFile Write(HandoverPack pack) => new("txt", "text/plain", pack.Hash);
    }
}
