using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.Sqlite.Migrations.Orders
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "orders_AttachmentContents",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_AttachmentContents", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "orders_Attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_Attachments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "orders_Facets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_Facets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "orders_Findings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RaisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SettledBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Settlement = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_Findings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "orders_ImportLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: true),
                    Cells = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OrderKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    What = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    DuplicateOf = table.Column<int>(type: "INTEGER", nullable: true),
                    Reading = table.Column<string>(type: "TEXT", nullable: true),
                    BornOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", nullable: true),
                    ProtectedText = table.Column<string>(type: "TEXT", nullable: true),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Mending = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    MendedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MendedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MendedWhy = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_ImportLines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "orders_ImportLineTokens",
                columns: table => new
                {
                    Token = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    LineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_ImportLineTokens", x => new { x.Token, x.LineId });
                });

            migrationBuilder.CreateTable(
                name: "orders_ImportRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    StartedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StartedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    Staged = table.Column<int>(type: "INTEGER", nullable: false),
                    Orders = table.Column<int>(type: "INTEGER", nullable: false),
                    Committed = table.Column<int>(type: "INTEGER", nullable: false),
                    CommittedTo = table.Column<int>(type: "INTEGER", nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    LeasedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LeasedUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_ImportRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "orders_MappingProfiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_MappingProfiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "orders_Notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    MayHoldProtectedDetails = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_Notes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "orders_Orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ForceReference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    EditionId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    UntilFurtherOrder = table.Column<bool>(type: "INTEGER", nullable: false),
                    Knowledge = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Court = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Officer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    NamedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    StatedStatus = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    StatusContradicts = table.Column<bool>(type: "INTEGER", nullable: false),
                    ImportLineId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_Orders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "orders_PositionsAsked",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Refused = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_PositionsAsked", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "orders_Renderings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SealedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SealedVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    SealedHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CheckedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_Renderings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "orders_Conditions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    KindId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    KindVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MayHoldProtectedDetails = table.Column<bool>(type: "INTEGER", nullable: false),
                    PowerOfArrest = table.Column<bool>(type: "INTEGER", nullable: true),
                    ValidFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    ValidTo = table.Column<long>(type: "INTEGER", nullable: false),
                    KnownFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    KnownTo = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_Conditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_orders_Conditions_orders_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "orders_Events",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Fact = table.Column<string>(type: "TEXT", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LearnedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_Events", x => new { x.OrderId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_orders_Events_orders_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "orders_Responsibilities",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_Responsibilities", x => new { x.OrderId, x.From });
                    table.ForeignKey(
                        name: "FK_orders_Responsibilities_orders_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "orders_Spans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Force = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    TypeCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    EditionId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ValidFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    ValidTo = table.Column<long>(type: "INTEGER", nullable: false),
                    KnownFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    KnownTo = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_Spans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_orders_Spans_orders_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_orders_Attachments_OrderId_VersionNumber",
                table: "orders_Attachments",
                columns: new[] { "OrderId", "VersionNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_orders_Conditions_KindId_KnownFrom",
                table: "orders_Conditions",
                columns: new[] { "KindId", "KnownFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_Conditions_OrderId_KnownTo",
                table: "orders_Conditions",
                columns: new[] { "OrderId", "KnownTo" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_Facets_Kind_Value",
                table: "orders_Facets",
                columns: new[] { "Kind", "Value" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_Facets_OrderId",
                table: "orders_Facets",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_Findings_Force_SettledAt_Code",
                table: "orders_Findings",
                columns: new[] { "Force", "SettledAt", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_Findings_OrderId",
                table: "orders_Findings",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_ImportLines_Force_Hash",
                table: "orders_ImportLines",
                columns: new[] { "Force", "Hash" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_ImportLines_Force_Mending",
                table: "orders_ImportLines",
                columns: new[] { "Force", "Mending" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_ImportLines_Force_OrderKey",
                table: "orders_ImportLines",
                columns: new[] { "Force", "OrderKey" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_ImportLines_RunId_Ordinal",
                table: "orders_ImportLines",
                columns: new[] { "RunId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_orders_ImportLineTokens_LineId",
                table: "orders_ImportLineTokens",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_ImportRuns_Force_FileHash",
                table: "orders_ImportRuns",
                columns: new[] { "Force", "FileHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_orders_ImportRuns_Force_StartedAt",
                table: "orders_ImportRuns",
                columns: new[] { "Force", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_ImportRuns_State",
                table: "orders_ImportRuns",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_orders_MappingProfiles_Force_Name",
                table: "orders_MappingProfiles",
                columns: new[] { "Force", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_orders_Notes_OrderId",
                table: "orders_Notes",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_Orders_ImportLineId",
                table: "orders_Orders",
                column: "ImportLineId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_Orders_Reference",
                table: "orders_Orders",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_orders_Orders_SubjectId",
                table: "orders_Orders",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_PositionsAsked_ActorId_SubjectId_At",
                table: "orders_PositionsAsked",
                columns: new[] { "ActorId", "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_PositionsAsked_Force_Refused_At",
                table: "orders_PositionsAsked",
                columns: new[] { "Force", "Refused", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_Renderings_OrderId_Number",
                table: "orders_Renderings",
                columns: new[] { "OrderId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_orders_Responsibilities_Force_OrderId",
                table: "orders_Responsibilities",
                columns: new[] { "Force", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_Spans_Force_State_KnownTo_ValidTo",
                table: "orders_Spans",
                columns: new[] { "Force", "State", "KnownTo", "ValidTo" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_Spans_OrderId_KnownTo",
                table: "orders_Spans",
                columns: new[] { "OrderId", "KnownTo" });

            migrationBuilder.CreateIndex(
                name: "IX_orders_Spans_SubjectId_KnownTo",
                table: "orders_Spans",
                columns: new[] { "SubjectId", "KnownTo" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "orders_AttachmentContents");

            migrationBuilder.DropTable(
                name: "orders_Attachments");

            migrationBuilder.DropTable(
                name: "orders_Conditions");

            migrationBuilder.DropTable(
                name: "orders_Events");

            migrationBuilder.DropTable(
                name: "orders_Facets");

            migrationBuilder.DropTable(
                name: "orders_Findings");

            migrationBuilder.DropTable(
                name: "orders_ImportLines");

            migrationBuilder.DropTable(
                name: "orders_ImportLineTokens");

            migrationBuilder.DropTable(
                name: "orders_ImportRuns");

            migrationBuilder.DropTable(
                name: "orders_MappingProfiles");

            migrationBuilder.DropTable(
                name: "orders_Notes");

            migrationBuilder.DropTable(
                name: "orders_PositionsAsked");

            migrationBuilder.DropTable(
                name: "orders_Renderings");

            migrationBuilder.DropTable(
                name: "orders_Responsibilities");

            migrationBuilder.DropTable(
                name: "orders_Spans");

            migrationBuilder.DropTable(
                name: "orders_Orders");
        }
    }
}
